import type { Connection } from 'mongoose'

const reading = { $or: [{ op: 'query' }, { op: 'command', 'command.aggregate': { $exists: true } }] }

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
