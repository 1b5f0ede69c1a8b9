import { type AnyKind, type Kind, modelOf, type StoredDocument } from '@onecore/store/kind'
import type { ClientSession, Connection, PipelineStage, QueryFilter } from 'mongoose'
import { notFound } from '../graph/graph-errors.js'

/**
 * Reads facts for a rule: within the command's own transaction when there is one, without regard to what the caller
 * may see (a rule needs the truth; what the caller is told is decided elsewhere).
 */
export class Reader {
  readonly #connection: Connection
  readonly #session: ClientSession | null

  constructor(connection: Connection, session: ClientSession | null = null) {
    this.#connection = connection
    this.#session = session
  }

  async find<Doc extends StoredDocument>(kind: Kind<Doc>, id: string): Promise<Doc | null> {
    return this.first(kind, { _id: id } as QueryFilter<Doc>)
  }

  /** The document with this id; unknown ids end the request as NOT_FOUND. */
  async get<Doc extends StoredDocument>(kind: Kind<Doc>, id: string): Promise<Doc> {
    const found = await this.find(kind, id)
    if (!found) throw notFound(kind.name, id)
    return found
  }

  async first<Doc extends StoredDocument>(kind: Kind<Doc>, filter: QueryFilter<Doc>): Promise<Doc | null> {
    return modelOf(this.#connection, kind).findOne(filter).session(this.#session).lean<Doc>().exec()
  }

  /** At most `limit` documents that match, oldest id first. */
  async list<Doc extends StoredDocument>(kind: Kind<Doc>, filter: QueryFilter<Doc>, limit = 1_000): Promise<Doc[]> {
    const query = modelOf(this.#connection, kind).find(filter).sort({ _id: 1 }).limit(limit)
    return query.session(this.#session).lean<Doc[]>().exec()
  }

  /** Every document that matches, however many, oldest id first: read some at a time, as they are gone through. */
  async *each<Doc extends StoredDocument>(kind: Kind<Doc>, filter: QueryFilter<Doc>): AsyncGenerator<Doc> {
    for await (const batch of this.batches(kind, filter)) yield* batch
  }

  /** As {@link each}, for whoever asks something more about many of them at once. */
  async *batches<Doc extends StoredDocument>(
    kind: Kind<Doc>,
    filter: QueryFilter<Doc>,
    size = 500,
  ): AsyncGenerator<readonly Doc[]> {
    for (let last = ''; ; ) {
      const batch = await this.list(kind, { $and: [filter, { _id: { $gt: last } }] } as QueryFilter<Doc>, size)
      if (batch.length > 0) yield batch
      if (batch.length < size) return
      last = batch.at(-1)?._id ?? ''
    }
  }

  /** What the database works out of the documents of a kind: sums and counts that a rule needs. */
  async figures<Row>(kind: AnyKind, pipeline: PipelineStage[]): Promise<Row[]> {
    return modelOf(this.#connection, kind).aggregate<Row>(pipeline).session(this.#session).exec()
  }

  async exists<Doc extends StoredDocument>(kind: Kind<Doc>, filter: QueryFilter<Doc>): Promise<boolean> {
    return (await modelOf(this.#connection, kind).exists(filter).session(this.#session)) !== null
  }
}
