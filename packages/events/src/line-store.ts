import type { ClientSession, Connection } from 'mongoose'
import { AggregateLine, type Received } from './aggregate-line.js'
import { inboxId, parkedOf, positionId, positionsOf } from './inbox.js'

const mostParkedAtOnce = 500

/** Where the aggregates of these events stand, by position id. `isComplete`: no parked event was left behind. */
export async function loadLines(
  connection: Connection,
  session: ClientSession,
  group: string,
  events: readonly Received[],
): Promise<{ lines: Map<string, AggregateLine>; isComplete: boolean }> {
  const envelopes = new Map(events.map(({ envelope }) => [positionId(group, envelope), envelope]))
  const ids = [...envelopes.keys()]
  const positions = await positionsOf(connection)
    .find({ _id: { $in: ids } }, { session })
    .toArray()
  const parked = await parkedOf(connection)
    .find({ position: { $in: ids } }, { session })
    .sort({ position: 1, sequence: 1 })
    .limit(mostParkedAtOnce)
    .toArray()
  const known = new Map(positions.map((position) => [position._id, position]))
  const lines = new Map([...envelopes].map(([id, envelope]) => [id, new AggregateLine(group, envelope, known.get(id))]))
  for (const { position, topic, envelope } of parked) lines.get(position)?.restore({ topic, envelope })
  return { lines, isComplete: parked.length < mostParkedAtOnce }
}

/**
 * Writes how far each aggregate has come and what waits. A position is written even when an event was only parked:
 * two consumers at work on one aggregate then collide, and one of them repeats with the other's result before it.
 */
export async function saveLines(
  connection: Connection,
  session: ClientSession,
  group: string,
  lines: readonly AggregateLine[],
): Promise<{ parked: number }> {
  const now = new Date()
  const touched = lines.filter((line) => line.isTouched)
  if (touched.length === 0) return { parked: 0 }
  await positionsOf(connection).bulkWrite(
    touched.map((line) => ({
      updateOne: {
        filter: { _id: line.id },
        update: {
          $set: { sequence: line.sequence, updatedAt: now },
          $setOnInsert: { group, source: line.source, aggregateId: line.aggregateId, blockedAt: null },
        },
        upsert: true,
      },
    })),
    { session, ordered: false },
  )
  const released = touched.flatMap((line) => line.released.map(({ envelope }) => inboxId(group, envelope.id)))
  if (released.length > 0) await parkedOf(connection).deleteMany({ _id: { $in: released } }, { session })
  const parked = touched.flatMap((line) => line.newlyParked)
  if (parked.length > 0) {
    await parkedOf(connection).insertMany(
      parked.map(({ topic, envelope }) => ({
        _id: inboxId(group, envelope.id),
        position: positionId(group, envelope),
        group,
        topic,
        sequence: envelope.aggregatesequence,
        envelope,
        parkedAt: now,
      })),
      { session },
    )
  }
  return { parked: parked.length }
}
