/** A unified social credit code (统一社会信用代码, GB 32100-2015) and what it says about its holder. */
export interface CreditCode {
  /** 18 characters in capitals. */
  readonly code: string
  readonly category: CreditCodeCategory
  /** Division of the registering authority, GB/T 2260. */
  readonly areaCode: string
  /** The organization code inside (GB 11714), 9 characters. */
  readonly organizationCode: string
  /** Who accepted a code whose check characters do not fit; null for a code that is right. */
  readonly override: CheckDigitOverride | null
}

/**
 * Some early genuine codes have check characters that do not fit. Somebody who has seen the certificate can accept
 * such a code, and is recorded for it.
 */
export interface CheckDigitOverride {
  /** Person id. */
  readonly by: string
  readonly at: Date
  readonly reason: string
}

/** `MALFORMED` cannot be a credit code; `CHECK_DIGIT_MISMATCH` is mistyped, or one of the early genuine ones. */
export type CreditCodeFault = 'MALFORMED' | 'CHECK_DIGIT_MISMATCH'

export type CreditCodeResult =
  | { readonly ok: true; readonly value: CreditCode }
  | { readonly ok: false; readonly code: CreditCodeFault }

// Registering authority and kind of holder: characters 1 and 2, for the kinds that matter here.
const categories = {
  '11': 'STATE_ORGAN',
  '12': 'PUBLIC_INSTITUTION',
  '51': 'SOCIAL_ASSOCIATION', // 社会团体
  '52': 'SOCIAL_SERVICE_BODY', // 社会服务机构 (民办非企业单位)
  '53': 'FOUNDATION', // 基金会
  '91': 'ENTERPRISE',
} as const
export type CreditCodeCategory = (typeof categories)[keyof typeof categories] | 'OTHER'

// GB 32100-2015 §4: digits and capitals without I, O, S, V and Z; character i weighs 3^i mod 31.
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const form = new RegExp(`^[${alphabet}]{2}\\d{6}[${alphabet}]{10}$`)
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

// GB 11714-1997: digits and all capitals count 0 to 35; the check characters for the remainders 0 to 10.
const organizationWeights = [3, 7, 9, 10, 5, 8, 4, 2]
const organizationChecks = '0X987654321'

/** Reads a credit code; surrounding blanks and small letters are forgiven. With `override` misfit check characters are too. */
export function readCreditCode(text: string, override: CheckDigitOverride | null = null): CreditCodeResult {
  const code = text.normalize('NFKC').trim().toUpperCase()
  if (!form.test(code)) return { ok: false, code: 'MALFORMED' }
  const fits = code[17] === checkCharacterOf(code) && code[16] === organizationCheckOf(code.slice(8, 16))
  if (!fits && override === null) return { ok: false, code: 'CHECK_DIGIT_MISMATCH' }
  const kind = code.slice(0, 2)
  const value: CreditCode = {
    code,
    category: isKnown(kind) ? categories[kind] : 'OTHER',
    areaCode: code.slice(2, 8),
    organizationCode: code.slice(8, 17),
    override: fits ? null : override,
  }
  return { ok: true, value }
}

const isKnown = (kind: string): kind is keyof typeof categories => Object.hasOwn(categories, kind)

function checkCharacterOf(code: string): string | undefined {
  const sum = weights.reduce((total, weight, index) => total + weight * alphabet.indexOf(code.charAt(index)), 0)
  return alphabet[(31 - (sum % 31)) % 31]
}

function organizationCheckOf(body: string): string | undefined {
  const sum = organizationWeights.reduce((total, weight, i) => total + weight * Number.parseInt(body.charAt(i), 36), 0)
  return organizationChecks[sum % 11]
}
