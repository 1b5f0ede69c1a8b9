import { transact } from '@onecore/store/transaction'
import type { ClientSession } from 'mongoose'
import type { Received } from './aggregate-line.js'
import { type Applied, type Applying, applyInSession, NotApplied } from './apply-events.js'
import { type DeadLetter, recordDeadEvent, resolveDeadLetter } from './dead-letters.js'
import type { Envelope } from './envelope.js'
import { positionId, positionsOf } from './inbox.js'
import { parseEnvelope } from './parse-envelope.js'
import { openDeadLetters } from './stuck.js'

/** Which dead letters: some, those of one aggregate, or all open ones of the group. */
export interface Selection {
  readonly eventIds?: readonly string[]
  readonly aggregateId?: string
}

/** What happened to one dead letter, or would happen. */
export interface Resolution {
  readonly letter: DeadLetter
  /** `FAILS`: it cannot be applied now either; it stays open. */
  readonly outcome: 'APPLIED' | 'SKIPPED' | 'FAILS'
  /** Why it failed again, or why the events behind it stop at another one. */
  readonly error: string | null
  /** How many reactions ran: on the event itself and on the parked events it released. */
  readonly handled: number
  /** The parked event that failed when it was released, and became a dead letter in its turn. */
  readonly stoppedAt: string | null
}

/**
 * Applies dead letters again, with the events parked behind them, through the path of every event: order, repeats and
 * the transaction hold as ever. A dry run (`apply: false`) runs the reactions for real and rolls everything back, so
 * what it reports is what would happen.
 */
export async function replay(applying: Applying, which: Selection, apply: boolean): Promise<Resolution[]> {
  const resolutions: Resolution[] = []
  for (const letter of await selected(applying, which)) {
    resolutions.push(await resolveLetter(applying, letter, { apply, skipBecause: null }))
  }
  return resolutions
}

/**
 * Gives dead letters up for good: their effect will never be, the events behind them go on. `reason` is kept with the
 * letter. A dry run reports how many events would be released.
 */
export async function skip(
  applying: Applying,
  which: Selection,
  reason: string,
  apply: boolean,
): Promise<Resolution[]> {
  const resolutions: Resolution[] = []
  for (const letter of await selected(applying, which)) {
    resolutions.push(await resolveLetter(applying, letter, { apply, skipBecause: reason }))
  }
  return resolutions
}

/** In the order in which they died: an aggregate has one open letter at a time, so its order holds. */
async function selected({ connection, group }: Applying, { eventIds, aggregateId }: Selection): Promise<DeadLetter[]> {
  const open = await openDeadLetters(connection, group)
  return open.filter(
    (letter) =>
      (eventIds === undefined || eventIds.includes(letter.eventId ?? letter._id)) &&
      (aggregateId === undefined || letter.aggregateId === aggregateId),
  )
}

interface Intent {
  readonly apply: boolean
  readonly skipBecause: string | null
}

/** Carries the result out of a transaction that must not be committed. */
class RolledBack extends Error {
  readonly applied: Applied
  constructor(applied: Applied) {
    super('dry run')
    this.applied = applied
  }
}

async function resolveLetter(applying: Applying, letter: DeadLetter, intent: Intent): Promise<Resolution> {
  const outcome = intent.skipBecause === null ? 'APPLIED' : 'SKIPPED'
  const parsed = parseEnvelope(jsonOf(letter.message))
  if (!parsed.ok) return resolveMalformed(applying, letter, intent, parsed.error)
  const received = { topic: letter.topic, envelope: parsed.envelope }
  let stop: NotApplied | undefined
  let handled = 0
  for (;;) {
    try {
      const applied = await inOneTransaction(applying, letter, received, intent, stop)
      handled += applied.handled
      if (!intent.apply || applied.isComplete) {
        return { letter, outcome, handled, error: stop?.message ?? null, stoppedAt: stop?.received.envelope.id ?? null }
      }
    } catch (error) {
      if (!(error instanceof NotApplied)) throw error
      if (error.received.envelope.id === parsed.envelope.id) {
        return { letter, outcome: 'FAILS', handled: 0, error: error.message, stoppedAt: null }
      }
      stop = error
    }
  }
}

/** Opens the aggregate's way, applies or passes over the event, releases what waits up to `stop`. */
async function inOneTransaction(
  applying: Applying,
  letter: DeadLetter,
  received: Received,
  intent: Intent,
  stop: NotApplied | undefined,
): Promise<Applied> {
  const { connection, group } = applying
  try {
    return await transact(connection, async (session) => {
      await unblock(applying, session, received.envelope, intent.skipBecause !== null)
      if (stop !== undefined) {
        const { reason, message: error, received: failed } = stop
        await recordDeadEvent(connection, session, group, failed.topic, failed.envelope, { reason, error })
      }
      const applied = await applyInSession(applying, session, [received])
      await resolveDeadLetter(connection, session, letter._id, intent.skipBecause)
      if (!intent.apply) throw new RolledBack(applied)
      return applied
    })
  } catch (error) {
    if (error instanceof RolledBack) return error.applied
    throw error
  }
}

async function unblock(
  { connection, group }: Applying,
  session: ClientSession,
  envelope: Envelope,
  isSkipped: boolean,
): Promise<void> {
  const sequence = envelope.aggregatesequence
  await positionsOf(connection).updateOne(
    { _id: positionId(group, envelope), blockedAt: sequence },
    { $set: { blockedAt: null, ...(isSkipped ? { sequence } : {}) } },
    { session },
  )
}

/** A message that is still no event can only be skipped. */
async function resolveMalformed(
  { connection }: Applying,
  letter: DeadLetter,
  { apply, skipBecause }: Intent,
  error: string,
): Promise<Resolution> {
  if (skipBecause === null) return { letter, outcome: 'FAILS', handled: 0, error, stoppedAt: null }
  if (apply) await transact(connection, (session) => resolveDeadLetter(connection, session, letter._id, skipBecause))
  return { letter, outcome: 'SKIPPED', handled: 0, error: null, stoppedAt: null }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
