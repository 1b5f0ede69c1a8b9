import type { Caller } from '@onecore/access/caller'
import type { EventContract } from '@onecore/events/contract'
import { type Envelope, newEvent } from '@onecore/events/envelope'
import { outboxOf } from '@onecore/events/outbox'
import { typedEvent } from '@onecore/events/typed-event'
import { newId } from '@onecore/kernel/type-id'
import { transact } from '@onecore/store/transaction'
import { foldCounters } from '@onecore/subgraph/counters/counters'
import { addDownloads } from '@onecore/subgraph/downloads/downloads.routes'
import { dutyScope } from '@onecore/subgraph/duty'
import { schemaOf } from '@onecore/subgraph/graph/schema'
import { RequestContext } from '@onecore/subgraph/request-context'
import { prepareDatabase } from '@onecore/subgraph/server/prepare-database'
import { wireReactions } from '@onecore/subgraph/server/wire-reactions'
import { dutiesOf, type Service } from '@onecore/subgraph/service'
import fastify from 'fastify'
import { graphql } from 'graphql'
import type { Connection } from 'mongoose'
import { pino } from 'pino'
import { testDatabase } from './database.js'

type Json = Record<string, unknown>

/** An event's data as a test writes it down: with lists that may be constants. */
type Told<Data> = { readonly [Field in keyof Data]: Data[Field] extends (infer Item)[] ? readonly Item[] : Data[Field] }

/** What a query answered: its data, or the first error's `extensions.code`. */
export interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: a test reads the fields it asked for.
  readonly data: any
  readonly errorCode: string | undefined
  readonly errors: readonly { readonly message: string }[]
}

/** One subgraph on a real database of its own, asked through its graph, with a clock that the test sets. */
export interface TestSubgraph {
  readonly connection: Connection
  now: Date
  /** Asks as this caller. */
  ask(caller: Caller, query: string, variables?: Json): Promise<Answer>
  /**
   * Runs one mutation as this caller: `name`, its input, and the fields wanted of the payload. Returns the payload; an
   * error of the graph is thrown as its code.
   */
  run(
    caller: Caller,
    name: string,
    input: Json,
    fields: string,
  ): Promise<Json & { userErrors: { code: string; field: string[] }[] }>
  /** Fetches the file behind a link of the graph, without signing in: the link is all it takes. */
  download(url: string): Promise<{ readonly status: number; readonly text: string }>
  /** Hands an event to the subgraph's reactions in one transaction, as the consumer does. */
  receive<Data extends object>(
    contract: EventContract<Data>,
    aggregateId: string,
    data: Told<Data>,
    actorId?: string,
  ): Promise<void>
  /** Lets the subgraph do what the clock asks of it, as its background work does. */
  fulfilDuties(): Promise<void>
  /** Events of this contract that the subgraph has told, oldest first. */
  told(contract: EventContract<never> | { readonly type: string }): Promise<Envelope[]>
  /** Brings the maintained counters up to date. */
  foldCounters(): Promise<void>
  stop(): Promise<void>
}

export async function testSubgraph(service: Service): Promise<TestSubgraph> {
  const database = await testDatabase(service.name)
  const { connection } = database
  await prepareDatabase(connection, service)
  const logger = pino({ level: 'silent' })
  const schema = schemaOf(service)
  const surroundings = { connection, abilities: service.abilities, logger, committed: () => {} }
  const sequences = new Map<string, number>()

  const subgraph: TestSubgraph = {
    connection,
    now: new Date('2026-03-02T02:00:00Z'),

    async ask(caller, query, variables = {}) {
      const id = newId('req')
      const origin = { caller, locale: 'en', now: subgraph.now, requestId: id, correlationId: id } as const
      const contextValue = new RequestContext({ ...origin, causationId: null, traceparent: null }, surroundings)
      const result = await graphql({ schema, source: query, variableValues: variables, contextValue })
      const errors = result.errors ?? []
      const code = errors[0] && (errors[0].extensions.code ?? errors[0].message)
      return { data: result.data, errors, errorCode: code === undefined ? undefined : String(code) }
    },

    async run(caller, name, input, fields) {
      const inputType = `${name[0]?.toUpperCase()}${name.slice(1)}Input!`
      const query = `mutation($input: ${inputType}) { ${name}(input: $input) { ${fields} userErrors { code field message currentVersion } } }`
      const answer = await subgraph.ask(caller, query, { input })
      if (answer.errorCode !== undefined) throw new Error(answer.errorCode)
      return answer.data[name]
    },

    async download(url) {
      const app = fastify()
      addDownloads(app, service, surroundings, () => subgraph.now)
      const response = await app.inject(url.replace(`/downloads/${service.name}/`, '/downloads/'))
      await app.close()
      return { status: response.statusCode, text: response.body }
    },

    async receive(contract, aggregateId, data, actorId = 'service:test') {
      const sequence = (sequences.get(aggregateId) ?? 0) + 1
      sequences.set(aggregateId, sequence)
      const envelope = newEvent(contract, {
        aggregateId,
        aggregateVersion: sequence,
        sequence,
        communityId: null,
        actorId,
        data: data as never,
        now: subgraph.now,
      })
      const reactions = wireReactions(service, surroundings, () => subgraph.now)
      const reaction = reactions.find((candidate) => candidate.contract.type === contract.type)
      if (!reaction) throw new Error(`${service.name} does not react to ${contract.name}`)
      const event = typedEvent(envelope, reaction.contract.data.parse(envelope.data))
      await transact(connection, (session) => reaction.handle(event, { session, connection }))
    },

    async fulfilDuties() {
      for (const duty of dutiesOf(service)) await duty.fulfil(dutyScope(service.name, surroundings, subgraph.now))
    },

    async told({ type }) {
      const rows = await outboxOf(connection).find({ 'envelope.type': type }).sort({ createdAt: 1, _id: 1 }).toArray()
      return rows.map(({ envelope }) => envelope)
    },

    async foldCounters() {
      while ((await foldCounters(connection)) > 0);
    },

    stop: () => database.drop(),
  }
  return subgraph
}
