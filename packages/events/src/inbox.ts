import { makeIndexes } from '@onecore/store/make-indexes'
import type { Connection } from 'mongoose'
import type { Envelope } from './envelope.js'

/** Proof that a group applied an event. */
export interface InboxRow {
  /** `group:eventId` */
  readonly _id: string
  readonly group: string
  readonly eventId: string
  readonly type: string
  readonly aggregateId: string
  readonly sequence: number
  readonly appliedAt: Date
}

/** How far a group has come with one aggregate of a publisher. */
export interface Position {
  /** `group:source:aggregateId` */
  readonly _id: string
  readonly group: string
  readonly source: string
  readonly aggregateId: string
  /** Number of the last event that was applied or needed no effect; 0 before the first. */
  readonly sequence: number
  /** Number of the dead-lettered event that holds up this aggregate, until it is replayed or skipped. */
  readonly blockedAt: number | null
  readonly updatedAt: Date
}

/** An event that came before its predecessor was applied. */
export interface ParkedEvent {
  /** `group:eventId` */
  readonly _id: string
  readonly position: string
  readonly group: string
  readonly topic: string
  readonly sequence: number
  readonly envelope: Envelope
  readonly parkedAt: Date
}

const keptForDays = 30

export const inboxOf = (connection: Connection) => connection.collection<InboxRow>('inbox')
export const positionsOf = (connection: Connection) => connection.collection<Position>('inbox_positions')
export const parkedOf = (connection: Connection) => connection.collection<ParkedEvent>('parked_events')

export const inboxId = (group: string, eventId: string): string => `${group}:${eventId}`

export const positionId = (group: string, envelope: Envelope): string =>
  `${group}:${envelope.source}:${envelope.subject}`

/** Makes the consumer's collections and indexes. Safe to run at every start. */
export async function ensureInbox(connection: Connection): Promise<void> {
  await makeIndexes(inboxOf(connection), [
    { key: { appliedAt: 1 }, name: 'kept', expireAfterSeconds: keptForDays * 24 * 3600 },
  ])
  await makeIndexes(positionsOf(connection), [{ key: { group: 1, blockedAt: 1 }, name: 'blocked' }])
  await makeIndexes(parkedOf(connection), [{ key: { position: 1, sequence: 1 }, name: 'position' }])
}
