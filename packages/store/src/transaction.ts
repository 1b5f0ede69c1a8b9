import type { ClientSession, Connection } from 'mongoose'

const options = {
  readConcern: { level: 'snapshot' },
  writeConcern: { w: 'majority', j: true },
  readPreference: 'primary',
} as const

/**
 * Runs `work` in one transaction. MongoDB asks for `work` to be repeated after a transient fault (a new primary,
 * a write conflict), so it must have no effect outside the session it is given.
 */
export async function transact<Result>(
  connection: Connection,
  work: (session: ClientSession) => Promise<Result>,
): Promise<Result> {
  const session = await connection.startSession()
  try {
    return await session.withTransaction(() => work(session), options)
  } finally {
    await session.endSession()
  }
}

/** True when a unique index refused the write. */
export const isDuplicateKey = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && (error as { code?: unknown }).code === 11_000
