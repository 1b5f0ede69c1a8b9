import { isDeepStrictEqual } from 'node:util'
import { AbilityBuilder, createMongoAbility, type MongoAbility } from '@casl/ability'
import { accessibleBy } from '@casl/mongoose'
import type { Caller } from './caller.js'
import { type Condition, type Who, whoIs } from './who.js'

/** A stored document with the name of its kind, as CASL sees it. */
interface Subject {
  readonly __kind: string
}

export type Ability = MongoAbility<[string, string | Subject]>

/**
 * Allows actions on a kind, for documents that match the conditions (a MongoDB filter), or for all of them. CASL's own
 * words: the action `manage` is every action, the kind `all` every kind. What no rule allows is denied.
 */
export type Can = (
  actions: string | readonly string[],
  kinds: string | readonly string[],
  conditions?: Condition,
) => void

/**
 * Who may do what with which documents of a service. One declaration serves both directions: as a filter for lists
 * and as a check of one document, so the two cannot differ.
 */
export type AbilityRules = (can: Can, who: Who) => void

/** What this caller may do at that moment; a mandate that is not in force then gives nothing. */
export function defineAbility(caller: Caller, at: Date, rules: AbilityRules): Ability {
  const builder = new AbilityBuilder<Ability>(createMongoAbility)
  const can: Can = (actions, kinds, conditions) => {
    if (conditions === undefined || canMatch(conditions)) {
      builder.can([...listOf(actions)], [...listOf(kinds)], conditions as never)
    }
  }
  rules(can, whoIs(caller, at))
  return builder.build({ detectSubjectType: (subject) => (typeof subject === 'string' ? subject : subject.__kind) })
}

/**
 * False for a condition that asks for one of no values: a mandate the caller does not hold. Without such rules the
 * filter for lists has only alternatives that an index in the list's order answers, so that a page costs a page.
 */
const canMatch = (condition: Condition): boolean =>
  !Object.values(condition).some((value) => isDeepStrictEqual(value, { $in: [] }))

const listOf = (one: string | readonly string[]): readonly string[] => (typeof one === 'string' ? [one] : one)

/** Whether the caller may do this to this document. */
export const allows = (ability: Ability, action: string, kind: string, document: object): boolean =>
  ability.can(action, { ...document, __kind: kind })

/** The MongoDB filter for the documents of a kind to which the caller may do this; matches nothing when none. */
export const visibleTo = (ability: Ability, action: string, kind: string): Record<string, unknown> =>
  accessibleBy(ability, action).ofType(kind)
