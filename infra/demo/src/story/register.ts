import { type Community, communityKind } from '@onecore/party-building/divisions/community.model'
import { type Division, type DivisionLevel, divisionKind } from '@onecore/party-building/divisions/division.model'
import { type Chapter, chapter, stored } from './chapter.js'
import { areas, city, communities, type Place, streets } from './divisions.js'
import { foundedAt } from './time.js'

const division = ({ id, name, parentId, path }: Place, level: DivisionLevel, areaCode: string | null): Division => ({
  ...stored(id, foundedAt),
  level,
  name: name['zh-CN'],
  mongolianName: null,
  englishName: name.en,
  areaCode,
  parentId,
  path: [...path],
})

const divisions = (): Division[] => [
  division(city, 'CITY', city.code),
  ...areas.map((area) => division(area, 'BANNER', area.code)),
  ...streets.map((street) => division(street, 'STREET', null)),
]

const community = ({ id, name, parentId, path, isSynthetic }: Place): Community => ({
  ...stored(id, foundedAt),
  name: name['zh-CN'],
  mongolianName: null,
  englishName: name.en,
  streetId: parentId ?? '',
  path: [...path],
  isDissolved: false,
  isSynthetic,
})

/** Party-building's register of divisions and communities. */
export const registerChapters = (): Chapter[] => [
  chapter({
    label: 'divisions',
    service: 'party-building',
    kind: divisionKind,
    size: streets.length,
    documents: divisions,
  }),
  chapter({
    label: 'communities',
    service: 'party-building',
    kind: communityKind,
    size: communities.length,
    documents: () => communities.map(community),
  }),
]
