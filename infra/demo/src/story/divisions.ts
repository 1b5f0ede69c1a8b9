import { ordosAreas } from '@onecore/kernel/area-code'
import type { LocalizedText } from '@onecore/kernel/locale'
import { stableId } from '@onecore/kernel/type-id'
import { divisionIdOf } from '@onecore/party-building/divisions/add-division'

/** A place in the story: a division or a community. `path` leads from the city down to the place itself. */
export interface Place {
  readonly id: string
  readonly name: LocalizedText
  readonly parentId: string | null
  readonly path: readonly string[]
  /** True where only the number of such places is known, and the name and the spot are ours. */
  readonly isSynthetic: boolean
}
export interface Area extends Place {
  /** GB/T 2260. */
  readonly code: string
}

interface NamedCommunity {
  readonly name: string
  readonly english: string
  readonly area: string
  /** Null where the source names none. */
  readonly street: string | null
}

/** The article names these nine; the streets of two are known. */
const named: readonly NamedCommunity[] = [
  { name: '康盛社区', english: 'Kangsheng', area: '康巴什区', street: '青春山街道' },
  { name: '宁馨社区', english: 'Ningxin', area: '康巴什区', street: null },
  { name: '康城社区', english: 'Kangcheng', area: '康巴什区', street: null },
  { name: '新北社区', english: 'Xinbei', area: '康巴什区', street: null },
  { name: '滨河社区', english: 'Binhe', area: '东胜区', street: '兴胜街道' },
  { name: '昆都仑社区', english: 'Kundulun', area: '东胜区', street: null },
  { name: '通格朗社区', english: 'Tonggelang', area: '伊金霍洛旗', street: null },
  { name: '纳林高勒社区', english: 'Nalingaole', area: '伊金霍洛旗', street: null },
  { name: '平安社区', english: "Ping'an", area: '伊金霍洛旗', street: null },
]
const englishStreets: Readonly<Record<string, string>> = { 青春山街道: 'Qingchunshan', 兴胜街道: 'Xingsheng' }

/** The article: the mechanism runs in all 217 communities. How they lie in the nine areas it does not say. */
export const communityCount = 217
const streetsPerArea = 4

const place = (id: string, parent: Place | null, name: LocalizedText, isSynthetic: boolean): Place => ({
  id,
  name,
  parentId: parent?.id ?? null,
  path: [...(parent?.path ?? []), id],
  isSynthetic,
})
// Names of samples carry their area, so that a name is enough to tell one place from all others.
const street = (parent: Area, name: LocalizedText, isSynthetic: boolean): Place =>
  place(stableId('div', `ordos/${name['zh-CN']}`), parent, name, isSynthetic)
const community = (parent: Place, name: LocalizedText, isSynthetic: boolean): Place =>
  place(stableId('comm', `ordos/${name['zh-CN']}`), parent, name, isSynthetic)
const area = (parent: Area | null, { code, name }: (typeof ordosAreas)[number]): Area => ({
  ...place(divisionIdOf(code), parent, name, false),
  code,
})
const numbered = (within: Area, chinese: string, english: string, number: number): LocalizedText => {
  const digits = String(number).padStart(2, '0')
  return {
    'zh-CN': `${within.name['zh-CN']}示例${chinese} ${digits}`,
    en: `${within.name.en}, sample ${english} ${digits}`,
  }
}

const [cityArea, ...areaCodes] = ordosAreas
if (cityArea === undefined) throw new Error('the table of areas begins with the city')

export const city = area(null, cityArea)

/** Two districts and seven banners. */
export const areas: readonly Area[] = areaCodes.map((code) => area(city, code))

const streetsOf = (within: Area): Place[] => {
  const known = named.flatMap((one) => (one.area === within.name['zh-CN'] && one.street ? [one.street] : []))
  return Array.from({ length: streetsPerArea }, (_, index) => {
    const name = known[index]
    if (name === undefined) return street(within, numbered(within, '街道', 'street', index + 1), true)
    return street(within, { 'zh-CN': name, en: `${englishStreets[name]} Street` }, false)
  })
}

/** First the communities of the area that are named, then samples, spread over its streets. */
function communitiesOf(within: Area, inStreets: readonly Place[], count: number): Place[] {
  const known = named.filter((one) => one.area === within.name['zh-CN'])
  return Array.from({ length: count }, (_, index) => {
    const one = known[index]
    // A named community whose street is not known goes to a sample street: a named one would be a claim.
    const possible = one ? inStreets.filter(({ isSynthetic }) => isSynthetic) : inStreets
    const parent = inStreets.find(({ name }) => name['zh-CN'] === one?.street) ?? possible[index % possible.length]
    if (parent === undefined) throw new Error(`${within.name.en} has no street for its communities`)
    if (one === undefined) return community(parent, numbered(within, '社区', 'community', index + 1), true)
    return community(parent, { 'zh-CN': one.name, en: `${one.english} Community` }, false)
  })
}

const streetsByArea = areas.map(streetsOf)
export const streets: readonly Place[] = streetsByArea.flat()

/** Spread evenly over the areas; the first gets what is left over. */
export const communities: readonly Place[] = areas.flatMap((within, index) => {
  const share = Math.floor(communityCount / areas.length) + (index < communityCount % areas.length ? 1 : 0)
  return communitiesOf(within, streetsByArea[index] ?? [], share)
})

/** The place with this Chinese name; the story knows whom it tells of, so an unknown name is a defect. */
export function placeNamed<Some extends Place>(places: readonly Some[], name: string): Some {
  const found = places.find((candidate) => candidate.name['zh-CN'] === name)
  if (found === undefined) throw new Error(`the story has no ${name}`)
  return found
}

/** The community of the walk. */
export const kangsheng = placeNamed(communities, '康盛社区')
