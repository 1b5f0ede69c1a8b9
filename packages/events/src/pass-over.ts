import { transact } from '@onecore/store/transaction'
import { type Applying, applyInSession } from './apply-events.js'
import { recordMissing } from './dead-letters.js'
import { parkedOf, positionsOf } from './inbox.js'
import { waitingEvents } from './stuck.js'

/** What passing over did, or would do, for one aggregate. */
export interface PassedOver {
  readonly aggregateId: string
  /** Numbers of the events that are given up. */
  readonly from: number
  readonly to: number
  /** How many reactions ran on the events that waited behind them. */
  readonly handled: number
}

/**
 * Gives up events that will never arrive, and goes on with those that wait behind them. For a gap that `resend` cannot
 * fill any more: the publisher keeps events for 30 days, so a group that joins later may meet an aggregate in the
 * middle of its story. Returns undefined when nothing of the aggregate waits, or when a dead letter is what it waits for.
 */
export async function passOver(
  applying: Applying,
  aggregateId: string,
  reason: string,
  apply: boolean,
): Promise<PassedOver | undefined> {
  const { connection, group } = applying
  const waiting = (await waitingEvents(connection, group)).find((each) => each.aggregateId === aggregateId)
  if (waiting === undefined || waiting.isBlocked) return undefined
  const { source, missing: from, first } = waiting
  const given = { aggregateId, from, to: first - 1 }
  if (!apply) return { ...given, handled: 0 }

  const position = `${group}:${source}:${aggregateId}`
  const { handled } = await transact(connection, async (session) => {
    await positionsOf(connection).updateOne({ _id: position }, { $set: { sequence: given.to } }, { session })
    await recordMissing(connection, session, group, { source, ...given }, reason)
    const next = await parkedOf(connection).findOne({ position, sequence: first }, { session })
    return applyInSession(applying, session, next === null ? [] : [{ topic: next.topic, envelope: next.envelope }])
  })
  return { ...given, handled }
}
