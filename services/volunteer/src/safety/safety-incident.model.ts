import { documentSchema } from '@onecore/store/document-schema'
import { kind, type StoredDocument, storedFields, storedOptions } from '@onecore/store/kind'
import type { Lifecycled } from '@onecore/subgraph/command/decision'
import { lifecycledFields } from '@onecore/subgraph/command/lifecycled-fields'
import type { SafetyIncidentState } from './safety-incident.lifecycle.js'

/** How bad it was: nobody hurt, or hardly; somebody hurt; life or health in danger. */
export const severities = ['MINOR', 'SERIOUS', 'GRAVE'] as const
export type SafetyIncidentSeverity = (typeof severities)[number]

/** Something happened, or nearly did, that endangers whoever serves in the same way. 安全事件 */
export interface SafetyIncident extends StoredDocument, Lifecycled<SafetyIncidentState> {
  communityId: string
  path: string[]
  /** The order in which it happened; null when it did not happen in one. */
  orderId: string | null
  /** The order's team. */
  teamId: string | null
  /** Orders of this category are halted. */
  category: string
  /** What kind of danger, from the code table, e.g. `FALL`. */
  hazard: string
  severity: SafetyIncidentSeverity
  /** What happened, in words; told to the community and to supervision alone. */
  description: string
  reportedById: string
  /** Who served, was helped or ordered. */
  involvedPersonIds: string[]
  /** Whom else the description is about. */
  namedPersonIds: string[]
  /** Where similar orders are halted: the community, or its street. */
  scopeId: string
  /** The measures that were taken, or why it was dismissed. */
  outcome: string | null
}

const texts = { type: [String], required: true } as const

export const safetyIncidentKind = kind<SafetyIncident>({
  name: 'SafetyIncident',
  collection: 'safety_incidents',
  prefix: 'safety',
  schema: documentSchema<SafetyIncident>(
    {
      ...storedFields,
      ...lifecycledFields,
      communityId: { type: String, required: true },
      path: texts,
      orderId: { type: String, default: null },
      teamId: { type: String, default: null },
      category: { type: String, required: true },
      hazard: { type: String, required: true },
      severity: { type: String, required: true },
      description: { type: String, required: true },
      reportedById: { type: String, required: true },
      involvedPersonIds: texts,
      namedPersonIds: texts,
      scopeId: { type: String, required: true },
      outcome: { type: String, default: null },
    },
    storedOptions,
  )
    .index({ createdAt: -1, _id: -1 })
    .index({ path: 1, createdAt: -1, _id: -1 })
    .index({ path: 1, status: 1, createdAt: -1, _id: -1 })
    .index({ scopeId: 1, status: 1, category: 1 })
    .index({ status: 1, _id: 1 })
    .index({ reportedById: 1 })
    .index({ involvedPersonIds: 1 })
    .index({ namedPersonIds: 1 }),
})
