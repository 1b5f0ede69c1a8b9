import type { Kind, StoredDocument } from '@onecore/store/kind'
import type { Connection } from 'mongoose'

const batchSize = 1_000

/** Batches that the database takes in at the same time, while the next is made. */
const batchesUnderWay = 2

/**
 * Inserts documents in large unordered batches that nobody has to wait for a majority of: a seed that is interrupted is
 * started over. The caller ends with a majority write, which confirms these as well.
 */
export async function bulkInsert(
  connection: Connection,
  { collection }: Pick<Kind, 'collection'>,
  documents: Iterable<StoredDocument>,
  onInserted: (count: number) => void,
): Promise<void> {
  const target = connection.collection<StoredDocument>(collection)
  const insert = async (batch: StoredDocument[]) => {
    await target.insertMany(batch, { ordered: false, writeConcern: { w: 1, j: false } })
    onInserted(batch.length)
  }
  const underWay: Promise<void>[] = []
  try {
    for (const batch of batches(documents)) {
      underWay.push(insert(batch))
      if (underWay.length >= batchesUnderWay) await underWay.shift()
    }
    await Promise.all(underWay)
  } finally {
    await Promise.allSettled(underWay)
  }
}

function* batches<Doc>(documents: Iterable<Doc>): Generator<Doc[]> {
  let batch: Doc[] = []
  for (const document of documents) {
    batch.push(document)
    if (batch.length < batchSize) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}
