import { serviceCaller } from '@onecore/access/caller'
import { newId } from '@onecore/kernel/type-id'
import type { Connection } from 'mongoose'
import type { AnyCommand } from './command/command.js'
import { type Outcome, runCommand } from './command/command-runner.js'
import { RequestContext, type ServiceSurroundings } from './request-context.js'

/** What a duty may use: reads, and commands of its own, each in a transaction of its own. */
export interface DutyScope {
  readonly now: Date
  readonly read: RequestContext['read']
  /** For work on many documents at once, in transactions of its own. */
  readonly connection: Connection
  /** Runs a command as this service itself. A refusal is returned: somebody may have been faster than the clock. */
  run(command: AnyCommand, input: unknown): Promise<Outcome>
}

/** What a feature does because time has passed: a deadline is over, a period has run out. */
export interface Duty {
  /** `<feature>.<what is done>`; part of the log and of the lease. */
  readonly name: string
  readonly everyMs: number
  /** Does what is due now, and is harmless when nothing is. It may be cut short and is called again. */
  readonly fulfil: (scope: DutyScope) => Promise<void>
}

/** Declares a duty. */
export const duty = (declaration: Duty): Duty => declaration

/** The scope in which a duty is fulfilled at that moment: the service acts in its own name. */
export function dutyScope(service: string, surroundings: ServiceSurroundings, now: Date): DutyScope {
  const id = newId('req')
  const context = new RequestContext(
    {
      caller: serviceCaller(service),
      locale: 'en',
      now,
      requestId: id,
      correlationId: id,
      causationId: null,
      traceparent: null,
    },
    surroundings,
  )
  return {
    now,
    read: context.read,
    connection: surroundings.connection,
    run: (command, input) => runCommand(command, input, context),
  }
}
