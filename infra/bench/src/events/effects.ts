import type { Connection } from 'mongoose'

/** What an event leaves behind in this benchmark: one document. */
export const effectsOf = (connection: Connection) => connection.collection('effects')

/** Resolves when so many effects are committed, to 10 ms. The count comes from the collection's metadata and costs little. */
export async function untilEffects(connection: Connection, count: number): Promise<void> {
  while ((await effectsOf(connection).estimatedDocumentCount()) < count) {
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}
