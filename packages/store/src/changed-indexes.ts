import type { IndexDefinition, IndexOptions, Model } from 'mongoose'

/**
 * Removes the indexes that are declared otherwise now than when they were made: MongoDB refuses to make an index under
 * a name that stands for another one, and a new version of a service could not start. The caller makes them anew.
 * Until then a unique one does not guard; should two equal values get in, making it fails and the service says so.
 * What nobody declares is left alone: an operator's own index, and one that the version before still needs.
 */
export async function dropChangedIndexes<Doc>(model: Model<Doc>): Promise<void> {
  const declared = new Set(model.schema.indexes().map(([fields, options]) => nameOf(fields, options)))
  const { toDrop } = await model.diffIndexes()
  for (const name of toDrop.filter((name) => declared.has(name))) await dropIndex(model, name)
}

/** The index's own name, or the one that MongoDB gives it: `communityId_1_status_-1`. */
const nameOf = (fields: IndexDefinition, { name }: IndexOptions): string =>
  name ?? Object.entries(fields).flat().join('_')

const indexNotFound = 27

/** Another replica that starts at the same time may have been first. */
async function dropIndex<Doc>(model: Model<Doc>, name: string): Promise<void> {
  try {
    await model.collection.dropIndex(name)
  } catch (error) {
    if ((error as { code?: unknown }).code !== indexNotFound) throw error
  }
}
