import { anonymous, type Caller, type MandateRole, mandateRoles } from '@onecore/access/caller'
import { stableId } from '@onecore/kernel/type-id'
import { expired, holder, person } from '@onecore/testing/callers'
import { sampleId } from './sample-id.js'

/** Somebody who has no business with the sample things, and what they may call themselves nevertheless. */
export interface WrongCaller {
  readonly who: string
  readonly caller: Caller
  /** Roles in force. */
  readonly roles: readonly MandateRole[]
}

const scopes = ['comm', 'div', 'team', 'org', 'unit', 'estate']

/** The same person with one role for every kind of scope. */
function holderOf(role: MandateRole, idOf: (prefix: string) => string): Caller {
  const holders = scopes.map((prefix) => holder(`somebody as ${role}`, role, idOf(prefix)))
  return { ...person(`somebody as ${role}`), mandates: holders.flatMap(({ mandates }) => mandates) }
}

/**
 * Nobody signed in; somebody without a mandate; every role for somewhere else; every role here, but run out. What an
 * administrator holds is meant for the whole city, so there is no elsewhere for that role.
 */
export const wrongCallers: readonly WrongCaller[] = [
  { who: 'nobody signed in', caller: anonymous, roles: [] },
  { who: 'somebody without a mandate', caller: person('somebody'), roles: [] },
  ...mandateRoles
    .filter((role) => role !== 'ADMINISTRATOR')
    .map((role) => ({
      who: `${role} elsewhere`,
      caller: holderOf(role, (prefix) => stableId(prefix, 'elsewhere')),
      roles: [role],
    })),
  ...mandateRoles.map((role) => ({
    who: `${role} here, run out`,
    caller: expired(holderOf(role, sampleId)),
    roles: [],
  })),
]
