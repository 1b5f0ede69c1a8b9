import type { Envelope } from './envelope.js'

/** One event on its way out, with the consumer groups that already have it (always none on Kafka). */
export interface Outgoing {
  readonly envelope: Envelope
  readonly deliveredTo: readonly string[]
}

/**
 * What became of one event. `HELD`: not tried, because an earlier event of the same aggregate failed; the order
 * within an aggregate comes first.
 */
export type Outcome =
  | { readonly status: 'SENT' | 'HELD' }
  | { readonly status: 'FAILED'; readonly error: string; readonly deliveredTo: readonly string[] }

/** One message as it came in: parsed JSON, or the raw text when it is none. */
export interface Incoming {
  readonly topic: string
  readonly body: unknown
}

export interface Subscription {
  readonly group: string
  readonly topics: readonly string[]
  /**
   * Called with messages in order, never twice at the same time for one aggregate in one process. When it returns,
   * the messages count as consumed; when it throws, they come again.
   */
  onBatch(messages: readonly Incoming[]): Promise<void>
}

/** How events travel from an outbox to the consumers. At least once, in order within an aggregate. */
export interface Transport {
  /**
   * Sends events, in order within each aggregate. Throws when the transport as a whole is away: then nothing is
   * known about any of them, and all must be sent again.
   */
  publish(topic: string, events: readonly Outgoing[]): Promise<readonly Outcome[]>
  /** Begins to deliver; returns how to stop. Does not wait for a broker that is away. */
  subscribe(subscription: Subscription): Promise<{ stop(): Promise<void> }>
  /** Puts a message that could not be consumed aside where operators of the transport can see it. */
  deadLetter(topic: string, group: string, body: unknown, error: string): Promise<void>
  close(): Promise<void>
}
