import type { CalendarDay } from '@onecore/kernel/day'
import { documentSchema } from '@onecore/store/document-schema'
import { kind, type StoredDocument, storedFields, storedOptions } from '@onecore/store/kind'
import type { Lifecycled } from '@onecore/subgraph/command/decision'
import { lifecycledFields } from '@onecore/subgraph/command/lifecycled-fields'
import type { CaseState } from './case.lifecycle.js'
import type { CaseLink } from './case-links.js'
import type { CaseChannel, CaseMode, CaseUrgency } from './case-terms.js'
import type { Waiting } from './waiting.rules.js'

/**
 * A resident's matter, handled by the 365 method. The case is its own ledger entry (三减一增: one ledger, reports are
 * projections). 民情事项
 */
export interface Case extends StoredDocument, Lifecycled<CaseState> {
  communityId: string
  /** Ids from the city down to the community. */
  path: string[]
  channel: CaseChannel
  category: string
  description: string
  reportedByPersonId: string | null
  /** Who is helped, when it is somebody else than who reported. */
  servedPersonId: string | null
  /** The volunteer order that the community routed here instead of to volunteers. */
  volunteerOrderId: string | null
  /** Set by the analysis. */
  urgency: CaseUrgency | null
  /** Ids from the city down to who is in charge: the community, or the division that the case was escalated to. */
  chargePath: string[]
  handlerPersonId: string | null
  /** Set when the ledger entry is opened. */
  dueAt: Date | null
  deadlineRule: DeadlineRule | null
  modes: CaseMode[]
  links: CaseLink[]
  waiting: Waiting | null
  result: string | null
  resultAt: Date | null
  appraisal: Appraisal | null
  timesReopened: number
  /** What the assessment noted. */
  remark: string | null
  /** Why it was rejected, escalated or transferred. */
  reason: string | null
  mergedIntoId: string | null
}

/** The rule that set the deadline, as it was on that day. */
export interface DeadlineRule {
  validFrom: CalendarDay
  legalBasis: string
  isDefault: boolean
}

/** What the reporting or served person thought of the result. */
export interface Appraisal {
  byPersonId: string
  at: Date
  isSatisfied: boolean
  rating: number | null
  comment: string | null
}

const part = { _id: false, strict: 'throw' } as const
const required = { type: String, required: true } as const
const when = { type: Date, required: true } as const
const optional = { type: String, default: null } as const

const link = documentSchema<CaseLink>(
  {
    target: required,
    itemId: optional,
    isBlocking: { type: Boolean, required: true },
    state: required,
    outcome: optional,
    routedAt: when,
    passedOnFrom: optional,
  },
  part,
)
const deadlineRule = documentSchema<DeadlineRule>(
  { validFrom: required, legalBasis: required, isDefault: { type: Boolean, required: true } },
  part,
)
const waiting = documentSchema<Waiting>({ reason: required, since: when, until: when, dueAtBefore: when }, part)
const appraisal = documentSchema<Appraisal>(
  {
    byPersonId: required,
    at: when,
    isSatisfied: { type: Boolean, required: true },
    rating: { type: Number, default: null },
    comment: optional,
  },
  part,
)

export const caseKind = kind<Case>({
  name: 'Case',
  collection: 'cases',
  prefix: 'case',
  beginningsOfPath: ['chargePath'],
  schema: documentSchema<Case>(
    {
      ...storedFields,
      ...lifecycledFields,
      communityId: required,
      path: { type: [String], required: true },
      channel: required,
      category: required,
      description: required,
      reportedByPersonId: optional,
      servedPersonId: optional,
      volunteerOrderId: optional,
      urgency: optional,
      chargePath: { type: [String], required: true },
      handlerPersonId: optional,
      dueAt: { type: Date, default: null },
      deadlineRule: { type: deadlineRule, default: null },
      modes: { type: [String], required: true },
      links: { type: [link], required: true },
      waiting: { type: waiting, default: null },
      result: optional,
      resultAt: { type: Date, default: null },
      appraisal: { type: appraisal, default: null },
      timesReopened: { type: Number, required: true },
      remark: optional,
      reason: optional,
      mergedIntoId: optional,
    },
    storedOptions,
  )
    .index({ path: 1, status: 1, createdAt: -1, _id: -1 })
    .index({ path: 1, createdAt: -1, _id: -1 })
    .index({ chargePath: 1, createdAt: -1, _id: -1 })
    .index({ communityId: 1 })
    .index({ reportedByPersonId: 1, createdAt: -1, _id: -1 })
    .index({ servedPersonId: 1, createdAt: -1, _id: -1 }),
})
