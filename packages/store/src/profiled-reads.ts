import type { Connection } from 'mongoose'

/** What one read cost its database. */
export interface Read {
  /** `database.collection` */
  readonly ns: string
  readonly planSummary: string
  readonly docsExamined: number
  readonly nreturned: number
}

const commands = ['aggregate', 'distinct'].map((name) => ({ op: 'command', [`command.${name}`]: { $exists: true } }))
const reading = { $or: [{ op: 'query' }, ...commands] }

/**
 * Everything that is read from these databases while `work` is done, as MongoDB's profiler sees it. For tests and
 * benchmarks, on databases that nobody else uses meanwhile.
 */
export async function profiledReads(databases: readonly Connection[], work: () => Promise<unknown>): Promise<Read[]> {
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
