import { mongo } from 'mongoose'

/**
 * True when the database could not be reached or changed its primary: nothing is wrong with the request, and it may
 * be repeated. A transaction that ends this way has had no effect.
 */
export function isOutage(error: unknown): boolean {
  if (!(error instanceof mongo.MongoError)) return false
  return (
    error instanceof mongo.MongoNetworkError ||
    error instanceof mongo.MongoServerSelectionError ||
    error.hasErrorLabel('TransientTransactionError') ||
    error.hasErrorLabel('RetryableWriteError') ||
    error.hasErrorLabel('UnknownTransactionCommitResult')
  )
}
