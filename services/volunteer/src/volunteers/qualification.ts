import type { CalendarDay } from '@onecore/kernel/day'
import type { Volunteer } from './volunteer.model.js'

/** A legal qualification whose document the community has seen (Volunteer Service Regulations, art. 16). 执业资格 */
export interface Qualification {
  /** From the code table, e.g. `MEDICAL_PRACTITIONER`. */
  code: string
  validFrom: CalendarDay
  /** The last day it is good for; null while no end is known. */
  validTo: CalendarDay | null
}

/** Whether the volunteer holds this qualification on that day. */
export const isQualified = ({ qualifications = [] }: Volunteer, code: string, day: CalendarDay): boolean =>
  qualifications.some(
    (held) => held.code === code && held.validFrom <= day && (held.validTo === null || day <= held.validTo),
  )
