import { documentSchema } from '@onecore/store/document-schema'
import type { Step } from './decision.js'

const step = documentSchema<Step>(
  {
    move: { type: String, required: true },
    from: { type: String, default: null },
    to: { type: String, required: true },
    at: { type: Date, required: true },
    actorId: { type: String, required: true },
  },
  { _id: false, strict: 'throw' },
)

/** Schema fields of an aggregate that lives through a lifecycle; spread beside `storedFields`. */
export const lifecycledFields = {
  status: { type: String, required: true },
  steps: { type: [step], required: true },
} as const
