import { stableId } from '@onecore/kernel/type-id'
import { communities, placeNamed } from './divisions.js'

/** The community whose programmes the article names. */
export const ningxin = placeNamed(communities, '宁馨社区')

export interface NingxinPerson {
  readonly id: string
  readonly name: string
  /** Who answers for a child; null for an adult. */
  readonly guardianId: string | null
}

/** What a guardian has consented to, as the volunteer service asks for it. */
export const childConsentPurpose = 'PROGRAMME_PARTICIPATION_OF_A_CHILD'

const idOf = (name: string): string => stableId('person', `ordos/ningxin/${name}`)
const numbered = (what: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${what} ${String(index + 1).padStart(2, '0')}`)

/** Those who take part in the programmes of Ningxin; all of them are made up. */
export const ningxinAdults: readonly NingxinPerson[] = numbered('样本居民', 9).map((name) => ({
  id: idOf(name),
  name,
  guardianId: null,
}))

/** Children under fourteen, each with one of the adults as the guardian. */
export const ningxinChildren: readonly NingxinPerson[] = numbered('样本儿童', 6).map((name, index) => ({
  id: idOf(name),
  name,
  guardianId: ningxinAdults[index]?.id ?? null,
}))

export const ningxinPeople: readonly NingxinPerson[] = [...ningxinAdults, ...ningxinChildren]
