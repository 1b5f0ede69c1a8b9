import type { Envelope } from './envelope.js'
import { type Position, positionId } from './inbox.js'

/** An event and the topic it came from. */
export interface Received {
  readonly topic: string
  readonly envelope: Envelope
}

/**
 * The events of one aggregate, standing in line by number while a batch is applied. Pure: it decides which event is
 * a repeat, which one is next, and which ones must wait for a predecessor.
 */
export class AggregateLine {
  /** Id of its position, `group:source:aggregateId`. */
  readonly id: string
  readonly source: string
  readonly aggregateId: string
  readonly #blockedAt: number | null
  #sequence: number
  #isTouched = false
  readonly #waiting = new Map<number, Received>()
  readonly #stored = new Set<number>()
  readonly #released: Received[] = []

  constructor(group: string, envelope: Envelope, position: Position | undefined) {
    this.id = positionId(group, envelope)
    this.source = envelope.source
    this.aggregateId = envelope.subject
    this.#sequence = position?.sequence ?? 0
    this.#blockedAt = position?.blockedAt ?? null
  }

  /** Number of the last event that is done with. */
  get sequence(): number {
    return this.#sequence
  }

  /** True when the line has moved or grown. */
  get isTouched(): boolean {
    return this.#isTouched
  }

  /** Parked events that are done with now. */
  get released(): readonly Received[] {
    return this.#released
  }

  /** Events of this batch that must be parked. */
  get newlyParked(): Received[] {
    return [...this.#waiting].filter(([number]) => !this.#stored.has(number)).map(([, received]) => received)
  }

  /** Puts an event that was parked earlier back in line. */
  restore(received: Received): void {
    const number = received.envelope.aggregatesequence
    this.#waiting.set(number, received)
    this.#stored.add(number)
  }

  /** Puts a new event in line. False when it is a repeat: done with, parked already, or dead-lettered. */
  add(received: Received): boolean {
    const number = received.envelope.aggregatesequence
    if (number <= this.#sequence || number === this.#blockedAt || this.#waiting.has(number)) return false
    this.#waiting.set(number, received)
    this.#isTouched = true
    return true
  }

  /** The event whose turn it is, if it is there. */
  next(): Received | undefined {
    return this.#waiting.get(this.#sequence + 1)
  }

  /** The event whose turn it was is done with. */
  advance(): void {
    const number = this.#sequence + 1
    const done = this.#waiting.get(number)
    if (done !== undefined && this.#stored.delete(number)) this.#released.push(done)
    this.#waiting.delete(number)
    this.#sequence = number
    this.#isTouched = true
  }
}
