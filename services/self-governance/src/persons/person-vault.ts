import { createBlindIndex } from '@onecore/access/blind-index'
import { createFieldCipher } from '@onecore/access/field-encryption'
import type { FieldKeys } from '@onecore/access/field-keys'
import { maskIdNumber } from '@onecore/access/masking'
import type { SealedPerson } from './person.model.js'
import { SecretText } from './secret-text.js'

/** What the registry is told about a person. */
export interface PersonValues {
  readonly name: string
  readonly phone: string | null
  readonly idNumber: string | null
  /** Calendar day. */
  readonly birthDate: string | null
}

/** What can be read back. An identity number is not among it: once verified, only its hash and mask are kept. */
export const openable = ['name', 'phone', 'idNumberMask', 'birthDate'] as const
export type Openable = (typeof openable)[number]

const sealedFieldOf = {
  name: 'sealedName',
  phone: 'sealedPhone',
  idNumberMask: 'sealedIdNumberMask',
  birthDate: 'sealedBirthDate',
} as const

type Sealed = { readonly _id: string } & SealedPerson

/** The one place where personal values become sealed fields, and sealed fields personal values. */
export interface PersonVault {
  /** Wraps a value so that nothing on its way writes it down. */
  secret(field: string, value: string): SecretText
  /** The stored fields for these values; values that are not given stay out of the result. */
  seal(personId: string, values: Partial<PersonValues>): Partial<SealedPerson>
  /** The plain value; null when none is recorded. */
  open(person: Sealed, field: Openable): string | null
  phoneIndex(phone: string): string
  idNumberIndex(idNumber: string): string
  /** Fields under an older key, sealed again under the current one; null when there are none. */
  resealed(person: Sealed): Partial<SealedPerson> | null
}

export function createPersonVault(keys: FieldKeys): PersonVault {
  const cipher = createFieldCipher(keys)
  const blindIndex = createBlindIndex(keys)
  const sealed = (recordId: string, field: Openable, value: string | null) =>
    value === null ? null : cipher.encrypt(value, { recordId, field })
  const open = (person: Sealed, field: Openable) => {
    const text = person[sealedFieldOf[field]]
    return text === null ? null : cipher.decrypt(text, { recordId: person._id, field })
  }
  const phoneIndex = (phone: string) => blindIndex('phone', phone)
  const idNumberIndex = (idNumber: string) => blindIndex('idNumber', idNumber)

  return {
    secret: (field, value) => new SecretText(value, blindIndex(field, value)),
    open,
    phoneIndex,
    idNumberIndex,

    seal: (personId, { name, phone, idNumber, birthDate }) => ({
      ...given(name, (value) => ({ sealedName: sealed(personId, 'name', value) })),
      ...given(phone, (value) => ({
        sealedPhone: sealed(personId, 'phone', value),
        phoneIndex: value && phoneIndex(value),
      })),
      ...given(idNumber, (value) => ({
        sealedIdNumberMask: sealed(personId, 'idNumberMask', value && maskIdNumber(value)),
        idNumberIndex: value && idNumberIndex(value),
      })),
      ...given(birthDate, (value) => ({ sealedBirthDate: sealed(personId, 'birthDate', value) })),
    }),

    resealed(person) {
      const outdated = openable.filter((field) => {
        const text = person[sealedFieldOf[field]]
        return text !== null && cipher.needsRotation(text)
      })
      if (outdated.length === 0) return null
      return Object.fromEntries(
        outdated.map((field) => [sealedFieldOf[field], sealed(person._id, field, open(person, field))]),
      )
    },
  }
}

/** The stored fields of a value; none when the value is not given at all (null is given: nothing is recorded). */
const given = <Value>(
  value: Value | undefined,
  fields: (value: Value) => Partial<SealedPerson>,
): Partial<SealedPerson> => (value === undefined ? {} : fields(value))
