import { addMonths, type CalendarDay, isCalendarDay } from '@onecore/kernel/day'
import { readResidentId } from '@onecore/kernel/resident-id'

export type IdentityFault = 'ID_NUMBER_INVALID' | 'BIRTH_DATE_MISMATCH' | 'BIRTH_DATE_IMPLAUSIBLE'

/** What a stated identity number and birth date come to. */
export interface Identity {
  readonly idNumber: string | null
  readonly birthDate: CalendarDay | null
  readonly faults: readonly { readonly code: IdentityFault; readonly field: 'idNumber' | 'birthDate' }[]
}

/**
 * Checks a citizen identity number (GB 11643) and a birth date against each other; both are optional. The number tells
 * the birth date when it is not stated. Nobody is born in the future, and nobody who lives was born before 1900.
 */
export function readIdentity(stated: string | null, birthDate: CalendarDay | null, today: CalendarDay): Identity {
  const read = stated === null ? null : readResidentId(stated)
  const faults: Identity['faults'][number][] = []
  if (read?.ok === false) faults.push({ code: 'ID_NUMBER_INVALID', field: 'idNumber' })
  const number = read?.ok ? read.value : null
  if (number !== null && birthDate !== null && number.bornOn !== birthDate) {
    faults.push({ code: 'BIRTH_DATE_MISMATCH', field: 'birthDate' })
  }
  const bornOn = number?.bornOn ?? birthDate
  const isPlausible = bornOn === null || (isCalendarDay(bornOn) && bornOn <= today)
  if (!isPlausible) faults.push({ code: 'BIRTH_DATE_IMPLAUSIBLE', field: number === null ? 'birthDate' : 'idNumber' })
  return { idNumber: number?.number ?? null, birthDate: isPlausible ? bornOn : null, faults }
}

/** Under 14 all that is known of a child is sensitive, and a parent or guardian consents (PIPL art. 28, 31). */
export const isUnder14 = (birthDate: CalendarDay, today: CalendarDay): boolean => today < addMonths(birthDate, 14 * 12)
