import { z } from 'zod'
import type { EventContract } from './contract.js'
import type { Envelope } from './envelope.js'
import { type TypedEvent, typedEvent } from './typed-event.js'

const text = z.string().min(1).max(1_000)

const envelopeSchema = z.object({
  specversion: z.literal('1.0'),
  id: z.string().regex(/^[\x21-\x7e]{1,200}$/),
  source: z.string().regex(/^\/onecore\/[a-z-]{1,40}$/),
  type: z.string().regex(/^onecore\.[a-z-]{1,40}\.[A-Z][A-Za-z0-9]{0,80}\.v[1-9][0-9]{0,3}$/),
  subject: text,
  time: z.iso.datetime(),
  datacontenttype: z.literal('application/json'),
  dataschema: text,
  aggregateversion: z.int().min(0),
  aggregatesequence: z.int().min(1),
  communityid: text.optional(),
  actorid: text,
  causationid: text.optional(),
  correlationid: text.optional(),
  traceparent: text.optional(),
  data: z.record(z.string(), z.unknown()),
})

export type ParsedEnvelope =
  | { readonly ok: true; readonly envelope: Envelope }
  | { readonly ok: false; readonly reason: 'MALFORMED'; readonly error: string }

/** Reads what came over the wire, whatever it is. Unknown extension attributes are dropped, as CloudEvents asks. */
export function parseEnvelope(body: unknown): ParsedEnvelope {
  const parsed = envelopeSchema.safeParse(body)
  if (!parsed.success) return { ok: false, reason: 'MALFORMED', error: z.prettifyError(parsed.error) }
  return { ok: true, envelope: parsed.data as Envelope }
}

export type ReadEvent =
  | { readonly ok: true; readonly event: TypedEvent }
  | { readonly ok: false; readonly reason: 'UNKNOWN_TYPE' | 'UNKNOWN_VERSION' | 'DATA_INVALID'; readonly error: string }

/**
 * Reads the data of an envelope by the contracts a consumer knows. `UNKNOWN_TYPE`: none of them is about such events,
 * so they are not for this consumer. `UNKNOWN_VERSION`: they are for it, but in a version it cannot read.
 */
export function readEvent(envelope: Envelope, known: readonly EventContract[]): ReadEvent {
  const contract = known.find((each) => each.type === envelope.type)
  if (contract === undefined) {
    const sameEvent = known.some((each) => nameOf(each.type) === nameOf(envelope.type))
    return {
      ok: false,
      reason: sameEvent ? 'UNKNOWN_VERSION' : 'UNKNOWN_TYPE',
      error: `no contract for ${envelope.type}`,
    }
  }
  const data = contract.data.safeParse(envelope.data)
  if (!data.success) return { ok: false, reason: 'DATA_INVALID', error: z.prettifyError(data.error) }
  return { ok: true, event: typedEvent(envelope, data.data) }
}

/** The type without its version. */
const nameOf = (type: string): string => type.slice(0, type.lastIndexOf('.'))
