import { type RunningWork, startBackgroundWork } from '@onecore/store/background-work'
import { ensureCollection } from '@onecore/store/connection'
import { transact } from '@onecore/store/transaction'
import { type ClientSession, type Connection, mongo } from 'mongoose'
import type { Logger } from 'pino'
import type { CounterChange } from '../command/decision.js'

/**
 * Maintained counters behind roll-ups: the city board reads them, never a scan. Commands append their changes as rows
 * (a counter of the whole city would otherwise serialize every write); a fold adds them to the counters soon after.
 */
interface CounterRow {
  _id: string
  value: number
}
interface CounterChangeRow {
  _id: mongo.ObjectId
  counters: string[]
  by: number
}

/** Makes the two collections; transactions need them to exist. */
export async function ensureCounters(connection: Connection): Promise<void> {
  await ensureCollection(connection, 'counters')
  await ensureCollection(connection, 'counter_changes')
}

const counterRows = (connection: Connection) => connection.collection<CounterRow>('counters')
const changeRows = (connection: Connection) => connection.collection<CounterChangeRow>('counter_changes')
const keyOf = (metric: string, scope: string): string => `${metric}/${scope}`

/** Appends counter changes in the command's transaction: one row for all that change by the same amount. */
export async function recordCounterChanges(
  connection: Connection,
  session: ClientSession,
  changes: readonly CounterChange[],
): Promise<void> {
  const byAmount = new Map<number, string[]>()
  for (const { metric, scopes, by } of changes) {
    const keys = scopes.map((scope) => keyOf(metric, scope))
    if (by !== 0 && keys.length > 0) byAmount.set(by, [...(byAmount.get(by) ?? []), ...keys])
  }
  const rows = [...byAmount].map(([by, counters]) => ({ _id: new mongo.ObjectId(), counters, by }))
  if (rows.length > 0) await changeRows(connection).insertMany(rows, { session })
}

/** Values of one metric for many scopes, in one look-up; 0 where nothing was ever counted. */
export async function readCounters(
  connection: Connection,
  keys: readonly { metric: string; scope: string }[],
): Promise<number[]> {
  const ids = keys.map(({ metric, scope }) => keyOf(metric, scope))
  const rows = await counterRows(connection)
    .find({ _id: { $in: ids } })
    .toArray()
  const values = new Map(rows.map((row) => [row._id, row.value]))
  return ids.map((id) => values.get(id) ?? 0)
}

/**
 * For each of these scopes, every counter of the metric that is kept for a part of it (`<scope>/<part>`), by part; all
 * in one look-up. It reads as many counters as there are parts: for scopes whose parts are known to be few.
 */
export async function readCountersWithin(
  connection: Connection,
  metric: string,
  scopes: readonly string[],
): Promise<Map<string, number>[]> {
  if (scopes.length === 0) return []
  const within = scopes.map((scope) => ({ first: keyOf(metric, `${scope}/`), end: keyOf(metric, `${scope}0`) }))
  const rows = await counterRows(connection)
    .find({ $or: within.map(({ first, end }) => ({ _id: { $gte: first, $lt: end } })) }) // '0' follows '/'
    .toArray()
  return within.map(
    ({ first }) =>
      new Map(
        rows.filter(({ _id }) => _id.startsWith(first)).map(({ _id, value }) => [_id.slice(first.length), value]),
      ),
  )
}

/** Every counter of a metric, by scope: for comparing with a recount. */
export async function readMetric(connection: Connection, metric: string): Promise<Map<string, number>> {
  const first = keyOf(metric, '')
  const rows = counterRows(connection).find({ _id: { $gte: first, $lt: `${metric}0` } }) // '0' follows '/'
  return new Map((await rows.toArray()).map((row) => [row._id.slice(first.length), row.value]))
}

/** Sets counters outright; for a seed or a repair after a recount, never beside commands that run. */
export async function setCounters(
  connection: Connection,
  values: readonly { metric: string; scope: string; value: number }[],
): Promise<void> {
  if (values.length === 0) return
  await counterRows(connection).bulkWrite(
    values.map(({ metric, scope, value }) => ({
      updateOne: { filter: { _id: keyOf(metric, scope) }, update: { $set: { value } }, upsert: true },
    })),
  )
}

/** Adds waiting changes to the counters, up to 1,000 at a time, and returns how many there were. */
export async function foldCounters(connection: Connection): Promise<number> {
  return transact(connection, async (session) => {
    const rows = await changeRows(connection).find({}, { session }).sort({ _id: 1 }).limit(1_000).toArray()
    if (rows.length === 0) return 0
    const sums = new Map<string, number>()
    for (const row of rows) for (const key of row.counters) sums.set(key, (sums.get(key) ?? 0) + row.by)
    await counterRows(connection).bulkWrite(
      [...sums].map(([_id, by]) => ({ updateOne: { filter: { _id }, update: { $inc: { value: by } }, upsert: true } })),
      { session },
    )
    await changeRows(connection).deleteMany({ _id: { $in: rows.map((row) => row._id) } }, { session })
    return rows.length
  })
}

/** Folds in the background until stopped. */
export const startCounterFold = (connection: Connection, logger: Logger, everyMs = 250): RunningWork =>
  startBackgroundWork(connection, logger, {
    name: 'counter-fold',
    everyMs,
    async pass(stopping) {
      while (!stopping.aborted && (await foldCounters(connection)) > 0);
    },
  })
