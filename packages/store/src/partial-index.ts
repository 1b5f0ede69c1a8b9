/**
 * Options of an index on a text field that is often null: only documents that have it are in the index. MongoDB takes a
 * partial index only for queries that surely lie within its filter. Look-ups by a value lie within `$gt: ''`; they do
 * not within `$type: 'string'`, and would read the whole collection.
 */
export const whereGiven = <Field extends string>(field: Field) => ({
  partialFilterExpression: { [field]: { $gt: '' } },
})
