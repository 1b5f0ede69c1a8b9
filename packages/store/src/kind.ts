import type { Connection, Model } from 'mongoose'
import type { DocumentSchema } from './document-schema.js'

/** A maintained counter that a document is one of, for each of the scopes. */
export interface CountedAs {
  readonly metric: string
  readonly scopes: readonly string[]
}

/**
 * A kind of stored document: its collection, its TypeID prefix and its Mongoose schema. A kind is a plain
 * description; `modelOf` binds it to one service's connection, so several services can live in one process.
 */
export interface Kind<Doc extends StoredDocument = StoredDocument> {
  /** The graph's name of the thing, e.g. `VolunteerOrder`. */
  readonly name: string
  readonly collection: string
  /** TypeID prefix of its `_id`, e.g. `vorder`. */
  readonly prefix: string
  readonly schema: DocumentSchema<Doc>
  /** Fields besides `path` that hold the beginning of it, and change with it. */
  readonly beginningsOfPath?: readonly string[]
  /** Counters that follow from what a document says, whichever command changes it: nobody has to count them by hand. */
  readonly countedAs?: (document: Doc) => readonly CountedAs[]
}

// biome-ignore lint/suspicious/noExplicitAny: registries hold kinds of every document.
export type AnyKind = Kind<any>

/** What every aggregate carries: its id, its version (one more with each command) and its last event number. */
export interface StoredDocument {
  _id: string
  version: number
  /** Number of the last event this aggregate has published; consumers use it to see gaps and repeats. */
  eventSequence: number
  createdAt: Date
  updatedAt: Date
}

/** The schema fields behind {@link StoredDocument}; spread into every aggregate's schema. */
export const storedFields = {
  _id: { type: String, required: true },
  version: { type: Number, required: true },
  eventSequence: { type: Number, required: true, default: 0 },
  createdAt: { type: Date, required: true },
  updatedAt: { type: Date, required: true },
} as const

/** Schema options of every stored document: strict, no hidden version key, no virtual `id`. */
export const storedOptions = {
  strict: 'throw',
  versionKey: false,
  id: false,
  minimize: false,
  autoIndex: false,
} as const

/** Declares a kind. The schema's own indexes belong to it and are made by `ensureKinds`. */
export const kind = <Doc extends StoredDocument>(declaration: Kind<Doc>): Kind<Doc> => declaration

/** The Mongoose model of a kind on one connection. */
export function modelOf<Doc extends StoredDocument>(connection: Connection, of: Kind<Doc>): Model<Doc> {
  // Mongoose's signature would infer the document from the schema again.
  const registry = connection as unknown as ModelRegistry
  return (registry.models[of.name] ?? registry.model(of.name, of.schema, of.collection)) as Model<Doc>
}

interface ModelRegistry {
  readonly models: Readonly<Record<string, unknown>>
  model(name: string, schema: object, collection: string): unknown
}
