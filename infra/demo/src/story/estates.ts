import { stableId } from '@onecore/kernel/type-id'
import { type Estate, estateKind } from '@onecore/self-governance/estates/estate.model'
import { type Chapter, chapter, stored } from './chapter.js'
import { communities, type Place, placeNamed } from './divisions.js'
import { registeredAt } from './time.js'

/** The resettlement estate of the article: a joint conference of nine and an estate fund turned it around. */
const xinyuan = { name: '新园B区', community: placeNamed(communities, '昆都仑社区') } as const

const estateId = (community: Place, name: string): string =>
  stableId('estate', `ordos/${community.name['zh-CN']}/${name}`)

/** The estate whose convenor is a persona. */
export const xinyuanEstate = {
  id: estateId(xinyuan.community, xinyuan.name),
  communityId: xinyuan.community.id,
} as const

/** 新园B区, and two sample estates in every community. */
export function estates(): Estate[] {
  const samples = communities.flatMap((community, index) =>
    [1, 2].map((number) => estate(community, `示例小区 ${number}`, index * 2 + number)),
  )
  // Of its size the article says nothing; 0 says that nobody has entered it.
  const known: Estate = {
    ...estate(xinyuan.community, xinyuan.name, 0),
    estateKind: 'RESETTLEMENT',
    buildingCount: 0,
    householdCount: 0,
    isSynthetic: false,
  }
  return [known, ...samples]
}

export const estatesChapter = (): Chapter =>
  chapter({
    label: 'estates',
    service: 'self-governance',
    kind: estateKind,
    size: communities.length * 2,
    documents: estates,
  })

function estate(community: Place, name: string, index: number): Estate {
  const id = estateId(community, name)
  return {
    ...stored(id, registeredAt(index, communities.length * 2 + 1)),
    name,
    communityId: community.id,
    path: [...community.path, id],
    estateKind: index % 4 === 0 ? 'RESETTLEMENT' : 'COMMERCIAL',
    buildingCount: 6 + (index % 10),
    householdCount: 240 + (index % 10) * 36,
    isSynthetic: true,
  }
}
