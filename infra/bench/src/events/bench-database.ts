import { connect } from '@onecore/store/connection'
import type { Connection } from 'mongoose'

/** Runs `work` on an empty database of its own, which is gone afterwards. */
export async function withDatabase<Result>(
  uri: string,
  name: string,
  work: (connection: Connection) => Promise<Result>,
): Promise<Result> {
  const connection = await connect(uri, `bench-${name}-${Date.now()}`)
  try {
    return await work(connection)
  } finally {
    await connection.dropDatabase()
    await connection.close()
  }
}
