import { shortText } from '@onecore/kernel/text'
import { z } from 'zod'

/** Why somebody looks at personal data. Without one of these, nothing is unmasked. */
export const purposeCodes = [
  'CASE_HANDLING',
  'CARE_VISIT',
  'REGISTRY_MAINTENANCE',
  'EMERGENCY',
  'ACTIVITY_INVITATION',
  'AUDIT',
] as const
export type Purpose = (typeof purposeCodes)[number]

/**
 * Whether the use rests on the person's consent (PIPL art. 13, item 1). The others rest on a duty of the community or
 * of supervision (item 3), or on an emergency (item 4).
 */
export const restsOnConsent = (purpose: Purpose): boolean => purpose === 'ACTIVITY_INVITATION'

/** A stated purpose, and in the caller's own words what for. Both go into the audit. */
export const statedPurpose = { purpose: z.enum(purposeCodes), reason: shortText(200) }

/** As it stands in the audit: `CASE_HANDLING: calls back about the broken lamp`. */
export const spokenPurpose = ({ purpose, reason }: { readonly purpose: Purpose; readonly reason: string }): string =>
  `${purpose}: ${reason}`
