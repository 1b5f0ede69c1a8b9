import { documentSchema } from '@onecore/store/document-schema'

/** Who confirmed the help. A proxy signs with a reason and a second witness. */
export interface Signature {
  byPersonId: string
  at: Date
  proxyReason: string | null
  witnessPersonId: string | null
}

/** How a signature is stored inside its order. */
export const signatureSchema = documentSchema<Signature>(
  {
    byPersonId: { type: String, required: true },
    at: { type: Date, required: true },
    proxyReason: { type: String, default: null },
    witnessPersonId: { type: String, default: null },
  },
  { _id: false, strict: 'throw' },
)
