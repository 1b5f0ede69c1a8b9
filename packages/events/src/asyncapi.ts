import { type EventContract, type Publisher, topicOf } from './contract.js'
import type { JsonSchema } from './personal-data.js'
import { schemaOf } from './schemas.js'

/** Which events a consumer group reacts to; taken from the services' reactions. */
export interface Consumption {
  readonly group: string
  readonly contracts: readonly EventContract[]
}

type Ref = { $ref: string }
const ref = (...path: string[]): Ref => ({ $ref: `#/${path.map((part) => part.replaceAll('/', '~1')).join('/')}` })

/**
 * The AsyncAPI 3.0 document of all events: a channel per topic, a `send` operation per publisher, a `receive`
 * operation per group and topic. A plain object, to be written as YAML by the check.
 */
export function asyncApi(contracts: readonly EventContract[], consumptions: readonly Consumption[]) {
  const publishers = [...new Set(contracts.map((contract) => contract.publisher))]
  const of = (publisher: Publisher) => contracts.filter((contract) => contract.publisher === publisher)
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'OneCore events',
      version: '1.0.0',
      description:
        'What the services tell each other: CloudEvents 1.0 in structured JSON, key = aggregate id, at least once, in order within an aggregate. Ids and codes only, no personal data.',
    },
    defaultContentType: 'application/cloudevents+json',
    channels: Object.fromEntries(publishers.map((publisher) => [publisher, channel(publisher, of(publisher))])),
    operations: Object.fromEntries([
      ...publishers.map((publisher) => [`${publisher}.send`, operation('send', publisher, of(publisher))] as const),
      ...consumptions.flatMap((consumption) => receives(consumption, publishers)),
    ]),
    components: {
      messages: Object.fromEntries(contracts.map((contract) => [messageKey(contract), message(contract)])),
      schemas: { Envelope: envelopeSchema },
    },
  }
}

const messageKey = ({ name, version }: EventContract): string => (version === 1 ? name : `${name}V${version}`)

const channel = (publisher: Publisher, contracts: readonly EventContract[]) => ({
  address: topicOf(publisher),
  description: `Events of ${publisher}.`,
  messages: Object.fromEntries(
    contracts.map((contract) => [messageKey(contract), ref('components', 'messages', messageKey(contract))]),
  ),
  bindings: { kafka: { bindingVersion: '0.5.0' } },
})

const operation = (action: 'send' | 'receive', publisher: Publisher, contracts: readonly EventContract[]) => ({
  action,
  channel: ref('channels', publisher),
  messages: contracts.map((contract) => ref('channels', publisher, 'messages', messageKey(contract))),
})

function receives({ group, contracts }: Consumption, publishers: readonly Publisher[]) {
  return publishers.flatMap((publisher) => {
    const received = contracts.filter((contract) => contract.publisher === publisher)
    if (received.length === 0) return []
    const name = `${group}.receive.${publisher}`
    const bindings = { kafka: { groupId: { type: 'string', const: group }, bindingVersion: '0.5.0' } }
    return [[name, { ...operation('receive', publisher, received), bindings }] as const]
  })
}

const message = (contract: EventContract) => {
  const { $schema: _, $id: __, ...data } = schemaOf(contract)
  return {
    name: contract.type,
    title: contract.term,
    summary: contract.means,
    contentType: 'application/cloudevents+json',
    payload: {
      allOf: [
        ref('components', 'schemas', 'Envelope'),
        {
          type: 'object',
          properties: { type: { const: contract.type }, dataschema: { const: contract.dataschema }, data },
        },
      ],
    },
    bindings: { kafka: { key: { type: 'string', description: 'Aggregate id' }, bindingVersion: '0.5.0' } },
  }
}

const text: JsonSchema = { type: 'string' }

/** The attributes of `Envelope`, in words for the reader of the document. */
const envelopeSchema: JsonSchema = {
  type: 'object',
  required: [
    ...['specversion', 'id', 'source', 'type', 'subject', 'time', 'datacontenttype', 'dataschema'],
    ...['aggregateversion', 'aggregatesequence', 'actorid', 'data'],
  ],
  properties: {
    specversion: { const: '1.0' },
    id: { ...text, description: 'TypeID evt_…; the same event keeps it however often it is sent' },
    source: { ...text, description: '/onecore/<publisher>' },
    type: text,
    subject: { ...text, description: 'Id of the aggregate' },
    time: { ...text, format: 'date-time' },
    datacontenttype: { const: 'application/json' },
    dataschema: { ...text, format: 'uri' },
    aggregateversion: { type: 'integer', minimum: 0 },
    aggregatesequence: { type: 'integer', minimum: 1, description: '1, 2, 3, … within the aggregate, without a gap' },
    communityid: text,
    actorid: { ...text, description: 'Person id, or service:<name>' },
    causationid: { ...text, description: 'The event or command that caused this one' },
    correlationid: { ...text, description: 'The same for everything that followed from one request' },
    traceparent: { ...text, description: 'W3C trace context' },
    data: { type: 'object' },
  },
}
