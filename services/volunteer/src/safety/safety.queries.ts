import type { RequestContext } from '@onecore/subgraph/request-context'
import { type SafetyIncident, safetyIncidentKind } from './safety-incident.model.js'

/** Everybody may know of the danger; what was written, and by whom, is for those who decide and for who wrote it. */
export const seesReport = (context: RequestContext, incident: SafetyIncident): boolean =>
  context.permits('SEE_REPORT', safetyIncidentKind, incident)
