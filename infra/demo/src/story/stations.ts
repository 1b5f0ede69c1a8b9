import { stableId } from '@onecore/kernel/type-id'
import { type Station, stationKind } from '@onecore/volunteer/stations/station.model'
import { type Chapter, chapter, stored } from './chapter.js'
import { city, communities, type Place } from './divisions.js'
import { openingTimesOf } from './opening-times.js'
import { registeredAt } from './time.js'

/** The article: at least 95 % of the 217 communities have a station. */
export const communitiesWithStation = Math.ceil(communities.length * 0.95)

/** The head station first, then the stations and centres; centres stand in the communities that the article names. */
export function stations(): Station[] {
  const named = communities.filter(({ isSynthetic }) => !isSynthetic)
  const samples = communities.filter(({ isSynthetic }) => isSynthetic)
  const places = [...named, ...samples].slice(0, communitiesWithStation)
  const told: Omit<Station, keyof ReturnType<typeof stored>>[] = [
    { stationKind: 'ONLINE_HEAD', name: '鄂尔多斯市线上志愿服务总站', communityId: null, path: [...city.path] },
    ...named.map((community) => inCommunity(community, 'OFFLINE_CENTRE', '志愿服务中心')),
    ...places.map((community) => inCommunity(community, 'COMMUNITY_STATION', '志愿服务工作站')),
  ]
  return told.map((station, index) => ({
    ...stored(stableId('stn', `ordos/${station.name}`), registeredAt(index, told.length)),
    ...station,
    openingTimes: openingTimesOf(station.stationKind, index),
  }))
}

export const stationsChapter = (): Chapter =>
  chapter({
    label: 'stations',
    service: 'volunteer',
    kind: stationKind,
    size: communitiesWithStation,
    documents: stations,
  })

const inCommunity = ({ id, name, path }: Place, stationKind: Station['stationKind'], what: string) => ({
  stationKind,
  name: `${name['zh-CN']}${what}`,
  communityId: id,
  path: [...path],
})
