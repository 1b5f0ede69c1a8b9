import { newId } from '@onecore/kernel/type-id'
import { type EventContract, sourceOf } from './contract.js'

/**
 * One event as it is stored and sent: CloudEvents 1.0 in structured JSON. Our own attributes are CloudEvents
 * extensions, hence their lower-case names. An attribute without a value is absent, never null.
 */
export interface Envelope {
  readonly specversion: '1.0'
  readonly id: string
  readonly source: string
  readonly type: string
  /** Id of the aggregate that published the event. */
  readonly subject: string
  readonly time: string
  readonly datacontenttype: 'application/json'
  readonly dataschema: string
  /** The aggregate's version after the command. */
  readonly aggregateversion: number
  /**
   * Number of this event among the aggregate's events: 1, 2, 3, … without a gap. (Not called `sequence`: that name
   * is taken by a CloudEvents extension whose values are text.)
   */
  readonly aggregatesequence: number
  readonly communityid?: string
  /** Person id, or `service:volunteer` for one of our own services. */
  readonly actorid: string
  /** The event or command that caused this one. */
  readonly causationid?: string
  /** The same for everything that followed from one request. */
  readonly correlationid?: string
  /** W3C trace context. */
  readonly traceparent?: string
  readonly data: Readonly<Record<string, unknown>>
}

export interface NewEvent<Data> {
  readonly aggregateId: string
  readonly aggregateVersion: number
  readonly sequence: number
  readonly communityId: string | null
  readonly actorId: string
  readonly data: Data
  readonly now: Date
  readonly causationId?: string | null
  readonly correlationId?: string | null
  readonly traceparent?: string | null
}

/** Builds the envelope of a new event. Throws when the data break the contract: that is a defect of the publisher. */
export function newEvent<Data extends object>(contract: EventContract<Data>, event: NewEvent<Data>): Envelope {
  const checked = contract.published.safeParse(event.data)
  if (!checked.success) throw new TypeError(`${contract.type}: ${checked.error.message}`)
  return {
    specversion: '1.0',
    id: newId('evt', event.now),
    source: sourceOf(contract.publisher),
    type: contract.type,
    subject: event.aggregateId,
    time: event.now.toISOString(),
    datacontenttype: 'application/json',
    dataschema: contract.dataschema,
    aggregateversion: event.aggregateVersion,
    aggregatesequence: event.sequence,
    ...(event.communityId === null ? {} : { communityid: event.communityId }),
    actorid: event.actorId,
    ...(event.causationId ? { causationid: event.causationId } : {}),
    ...(event.correlationId ? { correlationid: event.correlationId } : {}),
    ...(event.traceparent ? { traceparent: event.traceparent } : {}),
    data: plainJson(checked.data),
  }
}

/** A copy that holds what JSON can hold and nothing else, so that both transports hand over the same value. */
const plainJson = (data: object): Record<string, unknown> => JSON.parse(JSON.stringify(data))
