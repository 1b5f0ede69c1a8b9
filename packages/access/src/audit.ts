import { makeIndexes } from '@onecore/store/make-indexes'
import type { ClientSession, Connection } from 'mongoose'
import { genesis } from './audit-hash.js'
import type { Caller } from './caller.js'

/** Who did what to which thing, and why. It names fields, never their values: an audit trail is no second register. */
export interface AuditEntry {
  /** TypeID `aud_…`. */
  readonly _id: string
  readonly at: Date
  /** Person id, or the subject of a system. */
  readonly actorId: string
  readonly actorKind: Caller['kind']
  /** The mandates the actor held then. */
  readonly mandateIds: readonly string[]
  /** The command, e.g. `signVolunteerOrder`. */
  readonly action: string
  /** Kind and id of the thing, e.g. `VolunteerOrder`. */
  readonly kind: string
  readonly targetId: string
  readonly communityId: string | null
  /** Why personal data was looked at or changed, in the actor's words; null where none was. */
  readonly purpose: string | null
  readonly correlationId: string
  /** Names of the fields that changed. */
  readonly changes: readonly string[]
  /** How many rows of a list were given out; absent where none was. */
  readonly rows?: number
}

/** An entry's place in the chain. All three are null until the sealer has come by, and never change afterwards. */
export interface AuditSeal {
  /** 1 for the first entry of a database, then without a gap. */
  readonly sequence: number
  /** Hash of the entry before it. */
  readonly previousHash: string
  /** Over the entry with its sequence and previous hash. */
  readonly hash: string
}

type Unsealed = { readonly [Field in keyof AuditSeal]: null }
export type StoredAuditEntry = AuditEntry & (AuditSeal | Unsealed)

/** The last link: what the chain must end in. It begins as `{ sequence: 0, hash: genesis }` and is never absent. */
export interface AuditHead {
  readonly _id: 'head'
  readonly sequence: number
  readonly hash: string
}

export const auditOf = (connection: Connection) => connection.collection<StoredAuditEntry>('audit')
export const auditHeadOf = (connection: Connection) => connection.collection<AuditHead>('audit_head')

/** Makes the audit collection, its indexes and the head of an empty chain; safe to repeat. */
export async function ensureAudit(connection: Connection): Promise<void> {
  await makeIndexes(auditOf(connection), [
    { key: { sequence: 1, _id: 1 }, name: 'unsealed' },
    { key: { sequence: 1 }, name: 'chain', unique: true, partialFilterExpression: { sequence: { $gt: 0 } } },
    { key: { targetId: 1, at: -1 }, name: 'target' },
    { key: { actorId: 1, at: -1 }, name: 'actor' },
    { key: { communityId: 1, at: -1 }, name: 'community' },
  ])
  const empty = { $setOnInsert: { sequence: 0, hash: genesis } }
  await auditHeadOf(connection).updateOne({ _id: 'head' }, empty, { upsert: true })
}

/** Writes an entry in the transaction of the command it tells about: no command without its entry, and no entry alone. */
export async function appendAudit(connection: Connection, session: ClientSession, entry: AuditEntry): Promise<void> {
  await auditOf(connection).insertOne({ ...entry, sequence: null, previousHash: null, hash: null }, { session })
}
