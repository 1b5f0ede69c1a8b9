import { documentSchema } from '@onecore/store/document-schema'

/** Whether the resident was satisfied with the matter as a whole that the help was a part of. 群众评议 */
export interface CaseAppraisal {
  isSatisfied: boolean
  /** 1 (poor) to 5 (excellent). */
  rating: number | null
  /** When it was heard of here. */
  at: Date
  /** How often the matter was reopened since this help was given. */
  timesReopened: number
}

export const caseAppraisalSchema = documentSchema<CaseAppraisal>(
  {
    isSatisfied: { type: Boolean, required: true },
    rating: { type: Number, default: null },
    at: { type: Date, required: true },
    timesReopened: { type: Number, required: true },
  },
  { _id: false, strict: 'throw' },
)
