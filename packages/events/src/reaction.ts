import type { ClientSession, Connection } from 'mongoose'
import type { EventContract } from './contract.js'
import type { TypedEvent } from './typed-event.js'

/** The transaction a reaction works in; everything it writes must go through `session`. */
export interface ReactionTransaction {
  readonly session: ClientSession
  readonly connection: Connection
}

/** What one service does on one kind of event. */
export interface Reaction<Data extends object = object> {
  readonly contract: EventContract<Data>
  handle(event: TypedEvent<Data>, tx: ReactionTransaction): Promise<void>
}

/**
 * Declares a reaction. `handle` can run twice before its transaction is committed once, so it must have no effect
 * outside the session. What it throws is tried again and finally ends in the dead letters.
 */
export const reaction = <Data extends object>(
  contract: EventContract<Data>,
  handle: Reaction<Data>['handle'],
): Reaction => ({ contract, handle }) as unknown as Reaction
