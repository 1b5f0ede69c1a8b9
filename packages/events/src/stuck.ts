import type { Connection } from 'mongoose'
import { type DeadLetter, deadLettersOf } from './dead-letters.js'
import { parkedOf, positionsOf } from './inbox.js'

/** Events of one aggregate that wait. */
export interface WaitingEvents {
  readonly source: string
  readonly aggregateId: string
  /** Number of the event they wait for. */
  readonly missing: number
  /** The first of them; the events from `missing` up to here have not arrived or are dead-lettered. */
  readonly first: number
  readonly count: number
  readonly since: Date
  /** True when `missing` is a dead letter: replay or skip it. Else it has not arrived: have it sent again. */
  readonly isBlocked: boolean
}

/** The open dead letters of a group, oldest first. */
export const openDeadLetters = (connection: Connection, group: string): Promise<DeadLetter[]> =>
  deadLettersOf(connection).find({ group, status: 'OPEN' }).sort({ diedAt: 1, _id: 1 }).toArray()

/** Aggregates whose events a group has parked, the longest waiting first. */
export async function waitingEvents(connection: Connection, group: string): Promise<WaitingEvents[]> {
  const waiting = await parkedOf(connection)
    .aggregate<{ _id: string; first: number; count: number; since: Date }>([
      { $match: { group } },
      {
        $group: {
          _id: '$position',
          first: { $min: '$sequence' },
          count: { $sum: 1 },
          since: { $min: '$parkedAt' },
        },
      },
      { $sort: { since: 1, _id: 1 } },
    ])
    .toArray()
  const positions = await positionsOf(connection)
    .find({ _id: { $in: waiting.map(({ _id }) => _id) } })
    .toArray()
  const known = new Map(positions.map((position) => [position._id, position]))
  return waiting.flatMap(({ _id, first, count, since }) => {
    const position = known.get(_id)
    if (position === undefined) return []
    const { source, aggregateId, sequence, blockedAt } = position
    const missing = sequence + 1
    return [{ source, aggregateId, missing, first, count, since, isBlocked: blockedAt === missing }]
  })
}
