import { documentSchema } from '@onecore/store/document-schema'
import { kind, type StoredDocument, storedFields, storedOptions } from '@onecore/store/kind'
import { whereGiven } from '@onecore/store/partial-index'
import type { Lifecycled } from '@onecore/subgraph/command/decision'
import { lifecycledFields } from '@onecore/subgraph/command/lifecycled-fields'
import type { ContentKind } from './content-kind.js'
import type { ProcurementNeedState } from './need.lifecycle.js'

/** What a community needs and a street office may buy. 购买服务需求 */
export interface ProcurementNeed extends StoredDocument, Lifecycled<ProcurementNeedState> {
  communityId: string
  /** Ids from the city down to the community. */
  path: string[]
  /** The 365 case that asked for it; null when the community stated it directly. */
  caseId: string | null
  /** The volunteer order that was routed to purchase; null when nobody asked volunteers first. */
  volunteerOrderId: string | null
  category: string
  /** Null when a case or a volunteer order asked for it: that says what is the matter. */
  description: string | null
  /** Code of the service field; null while it is not known, or has no published name. */
  field: string | null
  /** Declared by the author, confirmed by the reviewer; empty when a case asked and nobody has looked yet. */
  contentKinds: ContentKind[]
  /** Who stated the need, or routed the case or the order to purchase. */
  authorPersonId: string | null
  /** Who reported the case or placed the order behind it; may see what becomes of it. */
  reportedByPersonId: string | null
  /** The project that meets it. */
  projectId: string | null
  /** Why it was declined or withdrawn. */
  reason: string | null
}

export const needKind = kind<ProcurementNeed>({
  name: 'ProcurementNeed',
  collection: 'needs',
  prefix: 'need',
  schema: documentSchema<ProcurementNeed>(
    {
      ...storedFields,
      ...lifecycledFields,
      communityId: { type: String, required: true },
      path: { type: [String], required: true },
      caseId: { type: String, default: null },
      volunteerOrderId: { type: String, default: null },
      category: { type: String, required: true },
      description: { type: String, default: null },
      field: { type: String, default: null },
      contentKinds: { type: [String], required: true },
      authorPersonId: { type: String, default: null },
      reportedByPersonId: { type: String, default: null },
      projectId: { type: String, default: null },
      reason: { type: String, default: null },
    },
    storedOptions,
  )
    .index({ path: 1, status: 1, createdAt: -1, _id: -1 })
    .index({ path: 1, createdAt: -1, _id: -1 })
    .index({ reportedByPersonId: 1, createdAt: -1, _id: -1 }, whereGiven('reportedByPersonId'))
    .index({ caseId: 1 }, whereGiven('caseId')),
})
