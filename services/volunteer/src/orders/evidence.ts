import { shortText } from '@onecore/kernel/text'
import { documentSchema } from '@onecore/store/document-schema'
import { z } from 'zod'

const kinds = ['SELF_REPORTED', 'LEADER_PRESENT', 'DOCUMENT'] as const
export type EvidenceKind = (typeof kinds)[number]

/**
 * What shows that a volunteer came, or left, at that time. A document stays where it is kept and only its place is
 * named. No files, and no coordinates: tracks of where somebody was are sensitive (Personal Information Protection Law,
 * art. 28). 签到签退凭据
 */
export interface Evidence {
  kind: EvidenceKind
  /** Where the document is kept, or who of the team's leaders was there; null when nothing more was said. */
  reference: string | null
}

/** Two numbers with so many decimals are a place on the map. */
const coordinates = /\d{1,3}[.．]\d{3,}\D+\d{1,3}[.．]\d{3,}/

/** Input of evidence; the volunteer's own word when nothing is given. */
export const evidenceInput = z
  .object({
    kind: z.enum(kinds),
    reference: shortText(200)
      .refine((text) => !coordinates.test(text), { error: 'must not be coordinates; name where a document is kept' })
      .optional(),
  })
  .refine(({ kind, reference }) => kind !== 'DOCUMENT' || reference !== undefined, {
    path: ['reference'],
    error: 'must say where the document is kept',
  })
  .default({ kind: 'SELF_REPORTED' })

/** Evidence as it is kept. */
export const evidenceOf = ({ kind, reference }: z.infer<typeof evidenceInput>): Evidence => ({
  kind,
  reference: reference ?? null,
})

/** How evidence is stored inside a participation. */
export const evidenceSchema = documentSchema<Evidence>(
  { kind: { type: String, required: true }, reference: { type: String, default: null } },
  { _id: false, strict: 'throw' },
)
