import { AbilityBuilder, createMongoAbility, type MongoAbility, type MongoQuery } from '@casl/ability'
import { accessibleBy } from '@casl/mongoose'
import { type Caller, type MandateRole, scopesOf } from './caller.js'

/** A stored document with the name of its kind, as CASL sees it. */
interface Subject {
  readonly __kind: string
}

export type Ability = MongoAbility<[string, string | Subject]>

/** Allows actions on a kind, for documents that match the conditions (a MongoDB filter), or for all of them. */
export type Can = (
  actions: string | readonly string[],
  kinds: string | readonly string[],
  conditions?: MongoQuery,
) => void

/** What a rule may ask about the caller. */
export interface Who {
  readonly caller: Caller
  readonly personId: string | null
  readonly isSignedIn: boolean
  /** Ids of everything the caller holds one of these roles for, now. */
  scopes(...roles: readonly MandateRole[]): string[]
  holds(...roles: readonly MandateRole[]): boolean
  /** One of our own services acting on an event. */
  isService(name: string): boolean
}

/**
 * Who may do what with which documents of a service. One declaration serves both directions: as a filter for lists
 * and as a check of one document, so the two cannot differ.
 */
export type AbilityRules = (can: Can, who: Who) => void

export function defineAbility(caller: Caller, at: Date, rules: AbilityRules): Ability {
  const builder = new AbilityBuilder<Ability>(createMongoAbility)
  const can: Can = (actions, kinds, conditions) => {
    builder.can([...listOf(actions)], [...listOf(kinds)], conditions as never)
  }
  const scopes = (...roles: readonly MandateRole[]) => scopesOf(caller, at, ...roles)
  rules(can, {
    caller,
    personId: caller.personId,
    isSignedIn: caller.kind !== 'ANONYMOUS',
    scopes,
    holds: (...roles) => scopes(...roles).length > 0,
    isService: (name) => caller.subject === `service:${name}`,
  })
  return builder.build({ detectSubjectType: (subject) => (typeof subject === 'string' ? subject : subject.__kind) })
}

const listOf = (one: string | readonly string[]): readonly string[] => (typeof one === 'string' ? [one] : one)

/** Whether the caller may do this to this document. */
export const allows = (ability: Ability, action: string, kind: string, document: object): boolean =>
  ability.can(action, { ...document, __kind: kind })

/** The MongoDB filter for the documents of a kind to which the caller may do this; matches nothing when none. */
export const visibleTo = (ability: Ability, action: string, kind: string): Record<string, unknown> =>
  accessibleBy(ability, action).ofType(kind)
