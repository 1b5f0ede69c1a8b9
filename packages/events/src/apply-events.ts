import { transact } from '@onecore/store/transaction'
import type { ClientSession, Connection } from 'mongoose'
import type { Received } from './aggregate-line.js'
import type { DeadLetterReason } from './dead-letters.js'
import type { Envelope } from './envelope.js'
import { type InboxRow, inboxId, inboxOf, positionId } from './inbox.js'
import { loadLines, saveLines } from './line-store.js'
import { readEvent } from './parse-envelope.js'
import type { Reaction } from './reaction.js'
import { isTransient } from './transient.js'

/** Who applies events, where, and what it does on them. */
export interface Applying {
  readonly group: string
  readonly connection: Connection
  readonly reactions: readonly Reaction[]
}

/** What became of a batch. Not `isComplete`: more parked events may be ready than fit; apply the same events again. */
export interface Applied {
  readonly handled: number
  readonly duplicates: number
  readonly parked: number
  readonly isComplete: boolean
}

/** One event could not be applied, for a reason that waiting alone does not cure. */
export class NotApplied extends Error {
  readonly received: Received
  readonly reason: DeadLetterReason

  constructor(received: Received, reason: DeadLetterReason, message: string, cause?: unknown) {
    super(message, { cause })
    this.received = received
    this.reason = reason
  }
}

/**
 * Applies events in one transaction, each exactly once and in the order of its aggregate: repeats are dropped, early
 * ones parked, parked ones released behind their predecessor. Several events share a transaction because a commit
 * costs far more than one effect. All or nothing: throws `NotApplied` for the first event that fails.
 */
export const applyEvents = (applying: Applying, events: readonly Received[]): Promise<Applied> =>
  transact(applying.connection, (session) => applyInSession(applying, session, events))

/** The same within a transaction that does more. */
export async function applyInSession(
  applying: Applying,
  session: ClientSession,
  events: readonly Received[],
): Promise<Applied> {
  const { connection, group } = applying
  const { lines, isComplete } = await loadLines(connection, session, group, events)
  const applied: InboxRow[] = []
  let duplicates = 0
  for (const received of events) {
    const line = lines.get(positionId(group, received.envelope))
    if (!line?.add(received)) duplicates += 1
    for (let next = line?.next(); next !== undefined; next = line?.next()) {
      if (await react(applying, session, next)) applied.push(inboxRow(group, next.envelope))
      line?.advance()
    }
  }
  const { parked } = await saveLines(connection, session, group, [...lines.values()])
  if (applied.length > 0) await inboxOf(connection).insertMany(applied, { session })
  return { handled: applied.length, duplicates, parked, isComplete }
}

/** Runs the group's reactions on an event; false when it has none for it. */
async function react(applying: Applying, session: ClientSession, received: Received): Promise<boolean> {
  const { connection, reactions } = applying
  const contracts = reactions.map((each) => each.contract)
  const read = readEvent(received.envelope, contracts)
  if (!read.ok) {
    if (read.reason === 'UNKNOWN_TYPE') return false
    throw new NotApplied(received, read.reason, read.error)
  }
  for (const reaction of reactions) {
    if (reaction.contract.type !== received.envelope.type) continue
    try {
      await reaction.handle(read.event, { session, connection })
    } catch (error) {
      // Its own errors the driver must see: it repeats the transaction on them.
      if (isTransient(error)) throw error
      throw new NotApplied(received, 'HANDLER_FAILED', error instanceof Error ? error.message : String(error), error)
    }
  }
  return true
}

const inboxRow = (group: string, envelope: Envelope): InboxRow => ({
  _id: inboxId(group, envelope.id),
  group,
  eventId: envelope.id,
  type: envelope.type,
  aggregateId: envelope.subject,
  sequence: envelope.aggregatesequence,
  appliedAt: new Date(),
})
