import type { EventLogger } from '../event-logger.js'

export interface Watched {
  /** Grows with every batch that was consumed. */
  progress(): number
  /** True while a batch is in hand, however long it takes. */
  isBusy(): boolean
  /** How many messages wait at the broker. */
  lag(): Promise<number>
  restart(): void
}

/**
 * Watches one consumer for the silence in which kafkajs sometimes ends after a broker's restart: messages wait,
 * nothing is in hand, nothing moves, nothing is reported. Restarts it then.
 */
export class StallWatch {
  readonly #watched: Watched
  readonly #logger: EventLogger
  #seen = -1

  constructor(watched: Watched, logger: EventLogger) {
    this.#watched = watched
    this.#logger = logger
  }

  /** One look; called every `stallMs`. Two looks with lag and without progress in between mean a stall. */
  async look(): Promise<void> {
    const progress = this.#watched.progress()
    const isStill = progress === this.#seen && !this.#watched.isBusy()
    this.#seen = progress
    if (!isStill) return
    const lag = await this.#watched.lag().catch(() => 0) // Without the broker there is nothing to say.
    if (lag === 0 || this.#watched.progress() !== progress || this.#watched.isBusy()) return
    this.#logger.warn({ lag }, 'consumer has lag and makes no progress: starting it anew')
    this.#seen = -1
    this.#watched.restart()
  }
}
