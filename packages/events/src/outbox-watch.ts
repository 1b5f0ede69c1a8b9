import type { Connection } from 'mongoose'
import { outboxOf } from './outbox.js'

/**
 * Calls `wake` when some replica appends to the outbox. A convenience that saves the wait for the next poll: when the
 * stream breaks, polling goes on without it and the stream is opened again later.
 */
export function watchOutbox(connection: Connection, wake: () => void, reopenMs = 5_000): () => Promise<void> {
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let close = async (): Promise<void> => undefined

  const open = () => {
    if (stopped) return
    const stream = outboxOf(connection).watch([{ $match: { operationType: 'insert' } }, { $project: { _id: 1 } }])
    close = () => stream.close()
    stream.on('change', wake)
    stream.once('error', () => {
      stream.close().catch(() => undefined)
      timer = setTimeout(open, reopenMs).unref()
    })
  }
  open()

  return async () => {
    stopped = true
    clearTimeout(timer)
    await close().catch(() => undefined)
  }
}
