import { hostname } from 'node:os'
import type { Connection } from 'mongoose'
import { isDuplicateKey } from './transaction.js'

interface LeaseDocument {
  _id: string
  holder: string
  epoch: number
  until: Date
}

/**
 * One holder at a time for one named job (relay, sealer, counter fold) among the replicas of a service. The epoch
 * grows with every change of holder, so that work of a holder that was paused can be told from its successor's.
 */
export class Lease {
  readonly #connection: Connection
  readonly #name: string
  readonly #ttlMs: number
  readonly #holder = `${hostname()}:${process.pid}:${Math.random().toString(36).slice(2)}`
  #held: { epoch: number; until: Date } | undefined

  constructor(connection: Connection, name: string, ttlMs = 10_000) {
    this.#connection = connection
    this.#name = name
    this.#ttlMs = ttlMs
  }

  get #leases() {
    return this.#connection.collection<LeaseDocument>('leases')
  }

  /**
   * Takes or renews the lease. Returns its epoch, or undefined while somebody else holds it. Asks the database only when
   * less than half of the lease is left.
   */
  async acquire(now = new Date()): Promise<number | undefined> {
    if (this.#held && this.#held.until.getTime() - now.getTime() > this.#ttlMs / 2) return this.#held.epoch
    const epoch = await this.#acquire(now)
    this.#held = epoch === undefined ? undefined : { epoch, until: new Date(now.getTime() + this.#ttlMs) }
    return epoch
  }

  async #acquire(now: Date): Promise<number | undefined> {
    const until = new Date(now.getTime() + this.#ttlMs)
    const renewed = await this.#leases.findOneAndUpdate(
      { _id: this.#name, holder: this.#holder, until: { $gt: now } },
      { $set: { until } },
      { returnDocument: 'after' },
    )
    if (renewed) return renewed.epoch
    try {
      const taken = await this.#leases.findOneAndUpdate(
        { _id: this.#name, until: { $lte: now } },
        { $set: { holder: this.#holder, until }, $inc: { epoch: 1 } },
        { upsert: true, returnDocument: 'after' },
      )
      return taken?.epoch
    } catch (error) {
      if (isDuplicateKey(error)) return undefined
      throw error
    }
  }

  /** Gives the lease back, so that a successor need not wait for it to run out. */
  async release(): Promise<void> {
    this.#held = undefined
    await this.#leases.updateOne({ _id: this.#name, holder: this.#holder }, { $set: { until: new Date(0) } })
  }
}
