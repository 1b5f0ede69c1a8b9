import type { Connection } from 'mongoose'

/** What one query of a service cost its database. */
export interface Read {
  /** `database.collection` */
  readonly ns: string
  readonly planSummary: string
  readonly docsExamined: number
  readonly nreturned: number
}

const reading = { $or: [{ op: 'query' }, { op: 'command', 'command.aggregate': { $exists: true } }] }

/** Every query that these databases answer while `work` is done, as MongoDB's profiler saw it. */
export async function readsOf(databases: readonly Connection[], work: () => Promise<void>): Promise<Read[]> {
  for (const { db } of databases) {
    await db?.dropCollection('system.profile')
    await db?.command({ profile: 2 })
  }
  try {
    await work()
  } finally {
    for (const { db } of databases) await db?.command({ profile: 0 })
  }
  const profiles = databases.map((database) =>
    database
      .collection<Read>('system.profile')
      .find({ ...reading, ns: { $not: /system\.profile$/ } })
      .toArray(),
  )
  return (await Promise.all(profiles)).flat()
}
