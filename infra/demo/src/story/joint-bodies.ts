import { stableId } from '@onecore/kernel/type-id'
import { type JointBody, jointBodyKind } from '@onecore/party-building/joint-bodies/joint-body.model'
import type { Unit } from '@onecore/party-building/units/unit.model'
import { type Chapter, chapter, stored } from './chapter.js'
import { city, communities, type Place, placeNamed } from './divisions.js'
import { foundedAt } from './time.js'
import { binheMembers, departments } from './units.js'

/** The regional joint party committee of thirteen units. */
export const binheCommittee = body(
  'COMMUNITY_JOINT_COMMITTEE',
  '滨河社区区域化联合党委',
  placeNamed(communities, '滨河社区'),
  binheMembers,
)

/** Three bodies of the article that are easily taken for one another: the city's, Binhe's and Kangcheng's. */
const jointBodies = (): JointBody[] => [
  body('CITY_CONFERENCE', '市直部门联席会议', city, departments),
  binheCommittee,
  body('PARTY_BUILDING_CONFERENCE', '康城社区党建工作联席会议', placeNamed(communities, '康城社区'), []),
]

export const jointBodiesChapter = (): Chapter =>
  chapter({ label: 'joint bodies', service: 'party-building', kind: jointBodyKind, size: 3, documents: jointBodies })

function body(bodyKind: JointBody['bodyKind'], name: string, { id, path }: Place, members: readonly Unit[]): JointBody {
  return {
    ...stored(stableId('joint', `ordos/${name}`), foundedAt),
    bodyKind,
    name,
    scopeId: id,
    communityId: id === city.id ? null : id,
    path: [...path],
    memberUnitIds: members.map(({ _id }) => _id),
  }
}
