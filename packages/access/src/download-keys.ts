import { randomBytes } from 'node:crypto'
import { addDays, type CalendarDay, dayOf } from '@onecore/kernel/day'
import { isDuplicateKey } from '@onecore/store/transaction'
import type { Connection, mongo } from 'mongoose'

/** The secret that signs the links of one day; all replicas of a service share it through their database. */
export interface DownloadKey {
  /** The day. */
  readonly id: CalendarDay
  readonly secret: Uint8Array
}

interface StoredKey {
  readonly _id: CalendarDay
  readonly secret: mongo.Binary
}

const keyLength = 32

const downloadKeys = (connection: Connection) => connection.collection<StoredKey>('download_keys')

/** The day's key, made by whichever replica asks first. */
export async function keyOfToday(connection: Connection, now: Date): Promise<DownloadKey> {
  const id = dayOf(now)
  return { id, secret: (await findKey(connection, id)) ?? (await makeKey(connection, id)) }
}

/** The key with this id while links that it signed may still be good: on its own day and on the next. */
export async function keyOfLink(connection: Connection, id: string, now: Date): Promise<Uint8Array | null> {
  const today = dayOf(now)
  return id === today || id === addDays(today, -1) ? findKey(connection, id) : null
}

async function findKey(connection: Connection, id: CalendarDay): Promise<Uint8Array | null> {
  const key = await downloadKeys(connection).findOne({ _id: id })
  return key === null ? null : key.secret.buffer
}

async function makeKey(connection: Connection, id: CalendarDay): Promise<Uint8Array> {
  const made = { $setOnInsert: { secret: randomBytes(keyLength) } }
  const options = { upsert: true, returnDocument: 'after' } as const
  const key = await downloadKeys(connection)
    .findOneAndUpdate({ _id: id }, made as never, options)
    .catch((error: unknown) => {
      // Two replicas that insert at the same moment: the second one finds the key of the first.
      if (isDuplicateKey(error)) return downloadKeys(connection).findOneAndUpdate({ _id: id }, made as never, options)
      throw error
    })
  if (key === null) throw new Error('An upsert gave back no key')
  await downloadKeys(connection).deleteMany({ _id: { $lt: addDays(id, -1) } })
  return key.secret.buffer
}
