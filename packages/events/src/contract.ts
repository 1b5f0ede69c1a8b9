import { z } from 'zod'
import { personalDataIn } from './personal-data.js'

export const publishers = ['party-building', 'volunteer', 'procurement', 'self-governance'] as const
export type Publisher = (typeof publishers)[number]

/**
 * What a publisher promises about one kind of event: its name, its version and the shape of its data. Publisher and
 * consumers share this object, and nothing else.
 */
export interface EventContract<Data extends object = object> {
  readonly publisher: Publisher
  /** Past tense, alone understandable: `VolunteerOrderSigned`. */
  readonly name: string
  readonly version: number
  /** CloudEvents `type`: `onecore.volunteer.VolunteerOrderSigned.v1`. */
  readonly type: string
  /** All events of a publisher share one topic, so that the order within an aggregate holds across event types. */
  readonly topic: string
  /** CloudEvents `dataschema`. */
  readonly dataschema: string
  /** What a consumer accepts: fields added by a newer publisher are dropped, not refused. */
  readonly data: z.ZodType<Data>
  /** What a publisher may send: no field beyond the contract. */
  readonly published: z.ZodType<Data>
  /** One English sentence for the reader of `docs/events`. */
  readonly means: string
  /** The Chinese term. */
  readonly term: string
}

interface Declaration<Shape extends z.ZodRawShape> {
  readonly publisher: Publisher
  readonly name: string
  readonly version: number
  readonly data: z.ZodObject<Shape>
  readonly means: string
  readonly term: string
}

/**
 * Declares an event. Throws at start-up when a field looks like personal data or is free text: events are kept,
 * copied and replayed outside the person registry, so they carry ids and codes only (Personal Information Protection Law, art. 51).
 */
export function defineEvent<Shape extends z.ZodRawShape>(
  declaration: Declaration<Shape>,
): EventContract<z.output<z.ZodObject<Shape>>> {
  const { publisher, name, version, data, means, term } = declaration
  const offending = personalDataIn(z.toJSONSchema(data))
  if (offending.length > 0) throw new Error(`${name}: no personal data in events: ${offending.join(', ')}`)
  return {
    publisher,
    name,
    version,
    type: eventType(publisher, name, version),
    topic: topicOf(publisher),
    dataschema: `urn:onecore:schema:${publisher}:${name}:${version}`,
    data: data as unknown as z.ZodType<z.output<z.ZodObject<Shape>>>,
    published: data.strict() as unknown as z.ZodType<z.output<z.ZodObject<Shape>>>,
    means,
    term,
  }
}

/** The `v1` is the version of the topic's layout (envelope, key), not of the events on it. */
export const topicOf = (publisher: Publisher): string => `onecore.${publisher}.v1`

/** CloudEvents `source` of a publisher. */
export const sourceOf = (publisher: Publisher): string => `/onecore/${publisher}`

const eventType = (publisher: Publisher, name: string, version: number): string =>
  `onecore.${publisher}.${name}.v${version}`
