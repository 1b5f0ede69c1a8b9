import { calendarDay } from '@onecore/kernel/day'
import { shortText } from '@onecore/kernel/text'
import { z } from 'zod'
import type { PersonVault } from './person-vault.js'

// Mobile numbers have 11 digits and begin with 1; landlines have an area code of 3 or 4 digits and 7 or 8 after it.
const telephone = /^(?:1\d{10}|0\d{9,11})$/

/** A telephone number of the mainland as people write it, to the bare digits: `+86 138-0000-0000` → `13800000000`. */
export const phoneNumber = z
  .string()
  .max(40)
  .transform((raw) =>
    raw
      .normalize('NFKC')
      .replace(/[\s\p{Pd}()]/gu, '')
      .replace(/^\+86/, ''),
  )
  .pipe(z.string().regex(telephone, { error: 'must be a mobile or a landline number with its area code' }))

/** Input schemas of personal values: each is wrapped the moment it is read. */
export const personInputs = (vault: PersonVault) => ({
  name: shortText(50).transform((text) => vault.secret('name', text)),
  phone: phoneNumber.transform((text) => vault.secret('phone', text)),
  idNumber: z
    .string()
    .max(40)
    .transform((text) => vault.secret('idNumber', text)),
  birthDate: calendarDay.transform((text) => vault.secret('birthDate', text)),
})
