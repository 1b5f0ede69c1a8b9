import { addAbortSignal, Readable } from 'node:stream'
import type { Logger } from 'pino'
import { DownloadProblem } from './download-problem.js'

/** At most so many files are under way in one process: each holds one of its twenty database connections now and then. */
const mostAtOnce = 8
/** A file that takes longer is given up: who takes it is too slow, or gone. */
const longestMs = 10 * 60_000

/** The files that are under way in this process. */
export class OpenDownloads {
  readonly #open = new Map<Readable, Promise<unknown>>()
  readonly #logger: Logger

  constructor(logger: Logger) {
    this.#logger = logger
  }

  /** A stream of the text, read only as fast as it is taken. Refuses when too many are under way. */
  begin(text: AsyncIterable<string>): Readable {
    if (this.#open.size >= mostAtOnce) throw new DownloadProblem('TOO_MANY_DOWNLOADS')
    const stream = Readable.from(text, { objectMode: false })
    addAbortSignal(AbortSignal.timeout(longestMs), stream)
    stream.on('error', (err) => this.#logger.warn({ err }, 'download given up'))
    const closed = new Promise((resolve) => stream.once('close', resolve))
    this.#open.set(stream, closed)
    void closed.then(() => this.#open.delete(stream))
    return stream
  }

  /** Cuts off what is under way, so that a stop need not wait for slow networks; resolves when the audit knows. */
  async stop(): Promise<void> {
    const closed = [...this.#open.values()]
    for (const stream of this.#open.keys()) stream.destroy(new Error('The service stops'))
    await Promise.all(closed)
  }
}
