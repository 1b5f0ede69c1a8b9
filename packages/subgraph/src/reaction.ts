import { serviceCaller } from '@onecore/access/caller'
import type { EventContract } from '@onecore/events/contract'
import type { ReactionTransaction } from '@onecore/events/reaction'
import type { TypedEvent } from '@onecore/events/typed-event'
import type { AnyCommand } from './command/command.js'
import { type Outcome, runCommand } from './command/command-runner.js'
import { Reader } from './command/reader.js'
import { RequestContext, type ServiceSurroundings } from './request-context.js'

/** What a reaction may use: reads and commands inside the transaction that marks the event as handled. */
export interface ReactionScope {
  readonly now: Date
  readonly read: Reader
  readonly tx: ReactionTransaction
  /** Runs a command as this service itself. A refusal is returned, not thrown: late events are normal. */
  run(command: AnyCommand, input: unknown): Promise<Outcome>
}

/** What a feature does when something happened elsewhere. */
export interface FeatureReaction<Data extends object = object> {
  readonly contract: EventContract<Data>
  readonly handle: (event: TypedEvent<Data>, scope: ReactionScope) => Promise<void>
}

/** Declares a reaction to an event. */
export const on = <Data extends object>(
  contract: EventContract<Data>,
  handle: FeatureReaction<Data>['handle'],
): FeatureReaction => ({ contract, handle }) as unknown as FeatureReaction

/** The scope in which one event is handled: the service acts in its own name, on behalf of whoever caused the event. */
export function reactionScope(
  service: string,
  event: TypedEvent,
  tx: ReactionTransaction,
  surroundings: ServiceSurroundings,
  now: Date,
): ReactionScope {
  const context = new RequestContext(
    {
      caller: serviceCaller(service),
      locale: 'en',
      now,
      requestId: event.id,
      correlationId: event.correlationId ?? event.id,
      causationId: event.id,
      traceparent: event.traceparent,
    },
    surroundings,
  )
  return {
    now,
    read: new Reader(tx.connection, tx.session),
    tx,
    async run(command, input) {
      const outcome = await runCommand(command, input, context, tx.session)
      if (outcome.refusals.length > 0) {
        const codes = outcome.refusals.map(({ code }) => code)
        surroundings.logger.warn({ event: event.id, type: event.type, command: command.name, codes }, 'event refused')
      }
      return outcome
    },
  }
}
