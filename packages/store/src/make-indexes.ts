import type { mongo } from 'mongoose'

/** What making indexes needs of a collection; Mongoose's and the driver's both have it. */
type Indexed = Pick<mongo.Collection, 'createIndex' | 'dropIndex'>

export interface DeclaredIndex extends mongo.CreateIndexesOptions {
  readonly key: Readonly<Record<string, mongo.IndexDirection>>
}

/**
 * Makes the indexes of a collection; safe to run at every start. One that was made by another version of the service
 * and is declared otherwise now is made anew, because MongoDB refuses a second index of its name. For that moment a
 * unique one does not guard; should two equal values get in, making it fails and the service says so.
 * What is not declared is left alone: an operator's own index, and one that the version before still needs.
 */
export async function makeIndexes(collection: Indexed, declared: readonly DeclaredIndex[]): Promise<void> {
  for (const { key, ...options } of declared) {
    const make = () => collection.createIndex(key, options)
    await make().catch(async (error) => {
      if (!isMadeOtherwise(error)) throw error
      await dropIndex(collection, options.name ?? nameOf(key))
      await make()
    })
  }
}

/** The name that MongoDB gives an index without one: `communityId_1_status_-1`. */
const nameOf = (key: DeclaredIndex['key']): string => Object.entries(key).flat().join('_')

// MongoDB's IndexOptionsConflict and IndexKeySpecsConflict, and IndexNotFound.
const isMadeOtherwise = ({ code }: { code?: unknown }): boolean => code === 85 || code === 86
const indexNotFound = 27

/** Another replica that starts at the same time may have been first. */
async function dropIndex(collection: Indexed, name: string): Promise<void> {
  try {
    await collection.dropIndex(name)
  } catch (error) {
    if ((error as { code?: unknown }).code !== indexNotFound) throw error
  }
}
