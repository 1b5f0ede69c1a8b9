import type { Feature } from '@onecore/subgraph/service'
import { stationCommands } from './open-station.js'
import { stationKind } from './station.model.js'
import { communitiesWithoutStationCsv, stationsCsv } from './stations.csv.js'
import { stationResolvers } from './stations.resolvers.js'

/** 志愿服务站点 */
export const stationsFeature: Feature = {
  kinds: [stationKind],
  commands: stationCommands,
  resolvers: stationResolvers,
  csvLists: [communitiesWithoutStationCsv, stationsCsv],
}
