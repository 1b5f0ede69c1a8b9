import mongoose from 'mongoose'

const labels = ['TransientTransactionError', 'UnknownTransactionCommitResult', 'RetryableWriteError'] as const
const names = /^Mongo(ose)?(Network|NetworkTimeout|ServerSelection|NotConnected|PoolCleared|WaitQueueTimeout)Error$/
// Not primary, primary stepped down, interrupted by a shutdown: MongoDB's "state change" errors.
const codes = new Set<unknown>([91, 189, 10107, 11600, 11602, 13435, 13436])

/** True for an outage that passes by itself (network, no primary, a write conflict): trying again is right, for ever. */
export function isTransient(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if (names.test(error.name)) return true
  if (error instanceof mongoose.mongo.MongoError) {
    if (codes.has(error.code) || labels.some((label) => error.hasErrorLabel(label))) return true
  }
  return error.cause !== undefined && isTransient(error.cause)
}
