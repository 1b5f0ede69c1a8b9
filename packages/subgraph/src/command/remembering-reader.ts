import type { Kind, StoredDocument } from '@onecore/store/kind'
import DataLoader from 'dataloader'
import type { QueryFilter } from 'mongoose'
import { Reader } from './reader.js'

/**
 * A reader that asks the database once for what it is asked in the same words, and for all documents of a kind together
 * that it is asked for by id in one tick. Rules that are asked about a whole list of things, each with many moves, then
 * cost as many calls as they have different questions.
 */
export class RememberingReader extends Reader {
  readonly #answers = new Map<string, Promise<unknown>>()
  readonly #byId = new Map<string, DataLoader<string, unknown>>()

  override find<Doc extends StoredDocument>(kind: Kind<Doc>, id: string): Promise<Doc | null> {
    const known = this.#byId.get(kind.name) as DataLoader<string, Doc | null> | undefined
    if (known) return known.load(id)
    const loader = new DataLoader<string, Doc | null>(async (ids) => {
      const found = await super.list(kind, { _id: { $in: [...ids] } } as QueryFilter<Doc>, ids.length)
      const documents = new Map(found.map((document) => [document._id, document]))
      return ids.map((wanted) => documents.get(wanted) ?? null)
    })
    this.#byId.set(kind.name, loader)
    return loader.load(id)
  }

  override first<Doc extends StoredDocument>(kind: Kind<Doc>, filter: QueryFilter<Doc>): Promise<Doc | null> {
    return this.#once(['first', kind.name, filter], () => super.first(kind, filter))
  }

  override list<Doc extends StoredDocument>(kind: Kind<Doc>, filter: QueryFilter<Doc>, limit?: number): Promise<Doc[]> {
    return this.#once(['list', kind.name, filter, limit], () => super.list(kind, filter, limit))
  }

  override exists<Doc extends StoredDocument>(kind: Kind<Doc>, filter: QueryFilter<Doc>): Promise<boolean> {
    return this.#once(['exists', kind.name, filter], () => super.exists(kind, filter))
  }

  /** Lets go of what was answered: it may have changed. */
  forget(): void {
    this.#answers.clear()
    this.#byId.clear()
  }

  /** Filters are data that JSON can say: no patterns, no functions. */
  #once<Answer>(question: readonly unknown[], ask: () => Promise<Answer>): Promise<Answer> {
    const key = JSON.stringify(question)
    const known = this.#answers.get(key) as Promise<Answer> | undefined
    if (known) return known
    const answer = ask()
    this.#answers.set(key, answer)
    return answer
  }
}
