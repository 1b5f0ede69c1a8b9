import { Schema } from 'mongoose'

interface IndexOptions {
  readonly unique?: boolean
  readonly partialFilterExpression?: object
  readonly expireAfterSeconds?: number
}

/**
 * A Mongoose schema, typed by its document and by what a declaration needs. Mongoose's own type infers the document
 * anew wherever two schemas meet; that made the compiler take gigabytes and minutes for what is said here in a word.
 */
export interface DocumentSchema<Doc> {
  /** Adds an index; `ensureKinds` makes it. */
  index(fields: Readonly<Record<string, 1 | -1>>, options?: IndexOptions): DocumentSchema<Doc>
  /** How a field is stored; undefined when there is no such field. */
  path(field: string): unknown
  /** Never present: it ties the schema to its document's type. */
  readonly document?: Doc
}

type Declared<Doc> = Readonly<Record<keyof Doc, unknown>>

const MongooseSchema = Schema as unknown as new <Doc>(fields: Declared<Doc>, options: object) => DocumentSchema<Doc>

/** Declares the schema of a stored document or of a part of one. Every field of its type has to be there. */
export const documentSchema = <Doc>(fields: Declared<Doc>, options: object): DocumentSchema<Doc> =>
  new MongooseSchema<Doc>(fields, options)
