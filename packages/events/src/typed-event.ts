import type { Envelope } from './envelope.js'

/** An event as a reaction sees it: the envelope in our own words, with data that kept the contract. */
export interface TypedEvent<Data extends object = object> {
  readonly id: string
  readonly type: string
  /** `/onecore/volunteer` */
  readonly source: string
  readonly aggregateId: string
  readonly aggregateVersion: number
  readonly sequence: number
  readonly communityId: string | null
  readonly actorId: string
  readonly causationId: string | null
  readonly correlationId: string | null
  readonly traceparent: string | null
  readonly occurredAt: Date
  readonly data: Data
}

/** The event of an envelope, with its data as the contract read them. */
export const typedEvent = <Data extends object>(envelope: Envelope, data: Data): TypedEvent<Data> => ({
  id: envelope.id,
  type: envelope.type,
  source: envelope.source,
  aggregateId: envelope.subject,
  aggregateVersion: envelope.aggregateversion,
  sequence: envelope.aggregatesequence,
  communityId: envelope.communityid ?? null,
  actorId: envelope.actorid,
  causationId: envelope.causationid ?? null,
  correlationId: envelope.correlationid ?? null,
  traceparent: envelope.traceparent ?? null,
  occurredAt: new Date(envelope.time),
  data,
})
