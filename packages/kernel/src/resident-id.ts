import { isDayOfAnyAge } from './day.js'

/** What a citizen identity number (公民身份号码, GB 11643-1999) says. */
export interface ResidentId {
  /** The number itself, 18 characters, `X` in capitals. */
  readonly number: string
  /** Where it was first issued: it may lie in any province, and the division may be gone. */
  readonly areaCode: string
  /** `1949-12-31`; the standard's own example was born in 1880. */
  readonly bornOn: string
  readonly sex: 'MALE' | 'FEMALE'
}

/** `MALFORMED`: not 17 digits and a digit or X. `IMPOSSIBLE_BIRTH_DATE`: no such day. `CHECK_DIGIT_MISMATCH`: mistyped. */
export type ResidentIdFault = 'MALFORMED' | 'IMPOSSIBLE_BIRTH_DATE' | 'CHECK_DIGIT_MISMATCH'

export type ResidentIdResult =
  | { readonly ok: true; readonly value: ResidentId }
  | { readonly ok: false; readonly code: ResidentIdFault }

// GB 11643-1999 §4: weights 2^(17-i) mod 11, and the check characters for the remainders 0 to 10 (ISO 7064, MOD 11-2).
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checkCharacters = '10X98765432'

/**
 * Reads a citizen identity number; surrounding blanks, full-width digits and a small x are forgiven. A number that
 * passes is well-formed, it need not have been issued to anybody.
 */
export function readResidentId(text: string): ResidentIdResult {
  const number = text.normalize('NFKC').trim().toUpperCase()
  if (!/^[1-9]\d{16}[\dX]$/.test(number)) return { ok: false, code: 'MALFORMED' }
  const bornOn = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`
  if (!isDayOfAnyAge(bornOn)) return { ok: false, code: 'IMPOSSIBLE_BIRTH_DATE' }
  if (number[17] !== checkCharacterOf(number)) return { ok: false, code: 'CHECK_DIGIT_MISMATCH' }
  const sex = Number(number[16]) % 2 === 1 ? 'MALE' : 'FEMALE'
  return { ok: true, value: { number, areaCode: number.slice(0, 6), bornOn, sex } }
}

function checkCharacterOf(number: string): string | undefined {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(number[index]), 0)
  return checkCharacters[sum % 11]
}
