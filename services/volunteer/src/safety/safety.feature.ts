import type { Feature } from '@onecore/subgraph/service'
import { incidentCommands } from './decide-incident.js'
import { onPersonOfIncidentErased } from './erasure.reactions.js'
import { reportSafetyIncident } from './report-incident.js'
import { safetyIncidentsCsv } from './safety.csv.js'
import { safetyResolvers } from './safety.resolvers.js'
import { safetyIncidentKind } from './safety-incident.model.js'

/** 安全事件与暂停 */
export const safetyFeature: Feature = {
  kinds: [safetyIncidentKind],
  commands: [reportSafetyIncident, ...incidentCommands],
  resolvers: safetyResolvers,
  csvLists: [safetyIncidentsCsv],
  reactions: [onPersonOfIncidentErased],
}
