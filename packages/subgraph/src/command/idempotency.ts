import { createHash } from 'node:crypto'
import type { StoredDocument } from '@onecore/store/kind'
import { makeIndexes } from '@onecore/store/make-indexes'
import type { ClientSession, Connection } from 'mongoose'

interface IdempotencyRecord {
  _id: string
  inputHash: string
  result: StoredDocument
  expiresAt: Date
}

/** How long a key is remembered: a client that repeats a request later than this makes a new one. */
const remembered = 24 * 60 * 60 * 1000

const records = (connection: Connection) => connection.collection<IdempotencyRecord>('idempotency')

export const ensureIdempotencyIndexes = (connection: Connection): Promise<void> =>
  makeIndexes(records(connection), [{ key: { expiresAt: 1 }, expireAfterSeconds: 0 }])

/** One caller's key for one command. Keys of different callers never meet. */
export class IdempotencyKey {
  readonly #connection: Connection
  readonly #id: string
  readonly #inputHash: string

  constructor(connection: Connection, subject: string, command: string, key: string, input: unknown) {
    this.#connection = connection
    this.#id = hash([subject, command, key])
    this.#inputHash = hash(input)
  }

  /** The first result of this key, `REUSED` when that was for another input, or undefined when the key is new. */
  async earlierResult(): Promise<StoredDocument | 'REUSED' | undefined> {
    const record = await records(this.#connection).findOne({ _id: this.#id })
    if (!record) return undefined
    return record.inputHash === this.#inputHash ? record.result : 'REUSED'
  }

  /** Remembers the result in the command's transaction; a second, simultaneous use of the key fails as a duplicate. */
  async remember(session: ClientSession, result: StoredDocument, now: Date): Promise<void> {
    const expiresAt = new Date(now.getTime() + remembered)
    const record = { _id: this.#id, inputHash: this.#inputHash, result, expiresAt }
    await records(this.#connection).insertOne(record, { session })
  }
}

const hash = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('base64url')
