import type { Connection, Schema } from 'mongoose'
import type { AnyKind } from './kind.js'

/** Which fields of a collection every document has, as far as earlier starts have seen to it. */
interface FilledFields {
  /** The collection. */
  readonly _id: string
  readonly fields: readonly string[]
}

/**
 * Gives documents that an earlier version has stored the defaults of fields that are new since: rules and filters then
 * meet no document without them. One pass over the collection, and only at the first start that knows such a field; a
 * replica of the earlier version has to be gone by then. Parts of documents are left alone.
 */
export async function fillDefaults(connection: Connection, { collection, schema }: AnyKind): Promise<void> {
  const filled = connection.collection<FilledFields>('filled_fields')
  const known = await filled.findOne({ _id: collection })
  const added = defaultsOf(schema as unknown as Schema).filter(([field]) => !known?.fields.includes(field))
  if (added.length === 0) return
  await connection
    .collection(collection)
    .updateMany({ $or: added.map(([field]) => ({ [field]: { $exists: false } })) }, [
      { $set: Object.fromEntries(added.map(([field, value]) => [field, unlessThere(field, value)])) },
    ])
  const fields = added.map(([field]) => field)
  await filled.updateOne({ _id: collection }, { $addToSet: { fields: { $each: fields } } }, { upsert: true })
}

/** What is there stays, also when it is null. */
const unlessThere = (field: string, value: unknown) => ({
  $cond: [{ $eq: [{ $type: `$${field}` }, 'missing'] }, { $literal: value }, `$${field}`],
})

/** The fields of a document that are declared with a default, and that default. */
function defaultsOf(schema: Schema): [field: string, value: unknown][] {
  const declared: [string, unknown][] = []
  schema.eachPath((field, { options }) => {
    const value: unknown = options.default
    if (value !== undefined && !field.includes('.')) declared.push([field, value])
  })
  return declared
}
