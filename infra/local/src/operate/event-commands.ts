import type { Applying } from '@onecore/events/apply-events'
import { passOver } from '@onecore/events/pass-over'
import { type Resolution, replay, type Selection, skip } from '@onecore/events/replay'
import { type Resend, resend } from '@onecore/events/resend'
import { openDeadLetters, waitingEvents } from '@onecore/events/stuck'
import type { Connection } from 'mongoose'

/** What an operator was told, line by line. */
type Lines = string[]

/** What of a service's incoming events is stuck: its open dead letters, and what waits behind them or behind a gap. */
export async function listStuck(connection: Connection, group: string): Promise<Lines> {
  const letters = await openDeadLetters(connection, group)
  const waiting = await waitingEvents(connection, group)
  return [
    `${group}: ${letters.length} dead letters, ${waiting.length} records whose events wait`,
    ...letters.map(
      ({ eventId, _id, type, aggregateId, reason, diedAt, error }) =>
        `  dead     ${eventId ?? _id}  ${type ?? 'no event'}  of ${aggregateId ?? 'nothing'}  ${reason} at ${diedAt.toISOString()}: ${error}`,
    ),
    ...waiting.map(
      ({ aggregateId, source, count, since, missing, first, isBlocked }) =>
        `  waiting  ${aggregateId}  ${count} events of ${source} since ${since.toISOString()} ${isBlocked ? `for dead letter ${missing}` : `for ${missing}…${first - 1}, which have not arrived`}`,
    ),
  ]
}

/** Applies dead letters again, or says what would happen. */
export const replayLetters = async (applying: Applying, which: Selection, apply: boolean): Promise<Lines> =>
  told(applying.group, await replay(applying, which, apply), apply)

/** Gives dead letters up, or says what would happen. */
export const skipLetters = async (
  applying: Applying,
  which: Selection,
  reason: string,
  apply: boolean,
): Promise<Lines> => told(applying.group, await skip(applying, which, reason, apply), apply)

/** Gives up events that will not arrive any more, or says which. */
export async function passOverGap(
  applying: Applying,
  aggregateId: string,
  reason: string,
  apply: boolean,
): Promise<Lines> {
  const passed = await passOver(applying, aggregateId, reason, apply)
  if (passed === undefined) return [`${applying.group}: nothing of ${aggregateId} waits for an event that is missing`]
  const { from, to, handled } = passed
  return [
    `${applying.group}: events ${from}…${to} of ${aggregateId} ${apply ? `passed over, ${handled} reactions ran` : 'would be passed over'}`,
  ]
}

/** Sends events of a service again, or says how many. */
export async function resendEvents(
  connection: Connection,
  publisher: string,
  which: Resend,
  apply: boolean,
): Promise<Lines> {
  const count = await resend(connection, which, apply)
  return [`${publisher}: ${count} events ${apply ? 'go out again' : 'would go out again'}`]
}

function told(group: string, resolutions: readonly Resolution[], apply: boolean): Lines {
  const verb = apply ? '' : 'would be '
  return [
    `${group}: ${resolutions.length} dead letters chosen`,
    ...resolutions.map(({ letter, outcome, handled, error, stoppedAt }) => {
      const name = letter.eventId ?? letter._id
      if (outcome === 'FAILS') return `  ${name}  fails again: ${error}`
      const stop = stoppedAt === null ? '' : `; then ${stoppedAt} fails: ${error}`
      return `  ${name}  ${verb}${outcome.toLowerCase()}, ${handled} reactions${stop}`
    }),
  ]
}
