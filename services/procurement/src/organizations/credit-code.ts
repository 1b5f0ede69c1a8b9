import {
  type CheckDigitOverride,
  type CreditCodeCategory,
  type CreditCodeFault,
  readCreditCode,
} from '@onecore/kernel/credit-code'
import type { OrganizationForm } from './organization.model.js'

/** What an organization's credit code came to: the fields to store, or the code of the refusal. */
export type RegisteredCreditCode =
  | { readonly refusal: string }
  | {
      readonly refusal: null
      readonly creditCode: string | null
      readonly creditCodeOverride: CheckDigitOverride | null
    }

// GB 32100-2015: characters 1 and 2 name the registering authority (5, civil affairs) and the kind of organization.
const categories: Readonly<Record<Exclude<OrganizationForm, 'FILED'>, CreditCodeCategory>> = {
  ASSOCIATION: 'SOCIAL_ASSOCIATION',
  SERVICE_AGENCY: 'SOCIAL_SERVICE_BODY',
  FOUNDATION: 'FOUNDATION',
}

const faults = {
  MALFORMED: 'CREDIT_CODE_MALFORMED',
  CHECK_DIGIT_MISMATCH: 'CREDIT_CODE_CHECK_DIGIT_MISMATCH',
} as const satisfies Record<CreditCodeFault, string>

/**
 * Checks a credit code against the form of its organization. A registered legal person has one, unless it is sample
 * data; a filed organization has none. `override` accepts early genuine codes that fail the check.
 */
export function registeredCreditCode(
  form: OrganizationForm,
  text: string | undefined,
  override: CheckDigitOverride | null,
  isSynthetic: boolean,
): RegisteredCreditCode {
  if (text === undefined) {
    const isMissing = form !== 'FILED' && !isSynthetic
    return isMissing
      ? { refusal: 'CREDIT_CODE_REQUIRED' }
      : { refusal: null, creditCode: null, creditCodeOverride: null }
  }
  if (form === 'FILED') return { refusal: 'FILED_HAS_NO_CREDIT_CODE' }
  const read = readCreditCode(text, override)
  if (!read.ok) return { refusal: faults[read.code] }
  if (read.value.category !== categories[form]) return { refusal: 'CREDIT_CODE_OF_OTHER_FORM' }
  return { refusal: null, creditCode: read.value.code, creditCodeOverride: read.value.override }
}
