import type { Connection } from 'mongoose'

const commands = ['aggregate', 'distinct'].map((name) => ({ op: 'command', [`command.${name}`]: { $exists: true } }))
const reading = { $or: [{ op: 'query' }, ...commands] }

/** How many times `work` asks this database something, as its profiler sees it: a list must not ask for each entry. */
export async function databaseCalls({ db }: Connection, work: () => Promise<unknown>): Promise<number> {
  if (!db) throw new Error('the database is not open')
  await db.dropCollection('system.profile')
  await db.command({ profile: 2 })
  try {
    await work()
  } finally {
    await db.command({ profile: 0 })
  }
  return db.collection('system.profile').countDocuments({ ...reading, ns: { $not: /system\.profile$/ } })
}
