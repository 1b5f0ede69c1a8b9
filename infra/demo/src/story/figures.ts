import type { Qualifier } from '@onecore/kernel/statistic'
import { stableId } from '@onecore/kernel/type-id'
import {
  type PublishedFigure,
  publishedFigureKind,
} from '@onecore/party-building/published-figures/published-figure.model'
import { type Chapter, chapter, stored } from './chapter.js'
import { city, communities, placeNamed } from './divisions.js'
import { foundedAt } from './time.js'

/** The article is undated; its figures belong to about 2018. */
const asOf = '2018-12-31'
const source = '“一核心三融合”专题报道（约2018年）'

type Told = readonly [metric: string, value: number, qualifier: Qualifier]

/** What was published then. Other sources give other figures for other days: never compare them with live counts. */
const ofCity: readonly Told[] = [
  ['COMMUNITIES', 217, 'EXACT'],
  ['CONFERENCE_DEPARTMENTS', 35, 'EXACT'],
  ['SOCIAL_ORGANIZATIONS', 2_142, 'EXACT'],
  ['PROFESSIONAL_AGENCIES', 66, 'EXACT'],
  ['CERTIFIED_SOCIAL_WORKERS', 676, 'EXACT'],
  ['ORGANIZATIONS_IN_COMMUNITY_SERVICE', 450, 'AT_LEAST'],
  ['PURCHASED_PROJECTS', 600, 'AT_LEAST'],
  ['VOLUNTEER_TEAMS', 1_727, 'EXACT'],
  ['REGISTERED_VOLUNTEERS', 120_000, 'ABOUT'],
  ['COMMUNITIES_WITH_STATION_PERCENT', 95, 'AT_LEAST'],
  ['PILOT_SERVICE_FIELDS', 9, 'EXACT'],
]
const ofTonggelang: readonly Told[] = [
  ['HOUSEHOLDS', 6_381, 'EXACT'],
  ['PEOPLE', 17_307, 'EXACT'],
  ['RESIDENTS_COMMITTEES', 9, 'EXACT'],
  ['COMMUNITY_STAFF', 11, 'EXACT'],
  ['INCUBATED_ORGANIZATIONS', 22, 'EXACT'],
]

function figures(): PublishedFigure[] {
  const tonggelang = placeNamed(communities, '通格朗社区')
  return [
    ...ofCity.map((told) => figure(told, { scopeId: city.id, communityId: null, path: [...city.path] })),
    ...ofTonggelang.map((told) =>
      figure(told, { scopeId: tonggelang.id, communityId: tonggelang.id, path: [...tonggelang.path] }),
    ),
  ]
}

export const figuresChapter = (): Chapter =>
  chapter({
    label: 'published figures',
    service: 'party-building',
    kind: publishedFigureKind,
    size: ofCity.length + ofTonggelang.length,
    documents: figures,
  })

const figure = (
  [metric, value, qualifier]: Told,
  place: Pick<PublishedFigure, 'scopeId' | 'communityId' | 'path'>,
): PublishedFigure => ({
  ...stored(stableId('stat', `ordos/${place.scopeId}/${metric}`), foundedAt),
  ...place,
  metric,
  value,
  qualifier,
  asOf,
  source,
})
