import { documentSchema } from '@onecore/store/document-schema'
import { evidenceSchema } from './evidence.js'
import type { Participation } from './participation.js'

/** How a participation is stored inside its order. */
export const participationSchema = documentSchema<Participation>(
  {
    volunteerId: { type: String, required: true },
    personId: { type: String, required: true },
    status: { type: String, required: true },
    acceptedAt: { type: Date, required: true },
    checkedInAt: { type: Date, default: null },
    checkedOutAt: { type: Date, default: null },
    checkInEvidence: { type: evidenceSchema },
    checkOutEvidence: { type: evidenceSchema },
    reason: { type: String, default: null },
    experience: { type: Number, default: null },
  },
  { _id: false, strict: 'throw' },
)
