import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { kangsheng, city as wholeCity } from '@onecore/demo/story/divisions'
import { serviceNames } from '@onecore/local/city/service-names'
import { type GraphClient, graphClient } from '@onecore/local/walk/graph-client'
import { connect } from '@onecore/store/connection'
import { profiledReads } from '@onecore/store/profiled-reads'
import { serverFromEnvironment } from '@onecore/testing/environment'
import type { Connection } from 'mongoose'
import { cityBoard, type Operation } from '../city/operations.js'
import { authorizationOf } from '../city/sign-in.js'
import { walkedCase } from '../city/walked-case.js'
import { type GrownCity, startGrownCity } from './grown-city.js'
import { deepPage, lists, waitingFor } from './lists.js'
import { fillWithMatters } from './matters.js'

// What bench:growth measures with a clock, shown without one: a page reads about what it shows, not the collection.

/** A page of 50, which several alternatives of the access rules may each find once. */
const mostDocumentsOfAPage = 250

let city: GrownCity
let databases: Connection[] = []
beforeAll(async () => {
  const uri = serverFromEnvironment('MONGODB_URI', 'mongodb://127.0.0.1:27017/?replicaSet=rs0')
  city = await startGrownCity(uri, 0.2)
  databases = await Promise.all(serviceNames.map((name) => connect(uri, city.database(name))))
  await fillWithMatters(uri, city, await walkedCase(city.url))
}, 120_000)
afterAll(async () => {
  await Promise.all(databases.map((database) => database.close()))
  await city.stop()
})

async function answered(client: GraphClient, { query, variables }: Operation): Promise<void> {
  expect((await client.ask(query, variables)).errors).toEqual([])
}

/** Reads that took more documents than a page has, with the operation they belong to. */
async function wastefulReads(client: GraphClient, operations: readonly Operation[]): Promise<string[]> {
  const wasteful: string[] = []
  for (const operation of operations) {
    const reads = await profiledReads(databases, () => answered(client, operation))
    expect(reads).not.toEqual([])
    const tooMany = reads.filter(({ docsExamined }) => docsExamined > mostDocumentsOfAPage)
    wasteful.push(
      ...tooMany.map((read) => `${operation.name}: ${read.docsExamined} of ${read.ns}, ${read.planSummary}`),
    )
  }
  return wasteful
}

/** The page of the oldest orders: the end of the list, reached by a cursor. */
async function oldestOrders(client: GraphClient): Promise<Operation> {
  const { data } = await client.ask('{ volunteerOrders(last: 51) { edges { cursor } } }')
  const query = 'query Bench($after: String) { volunteerOrders(first: 50, after: $after) { edges { node { id } } } }'
  return { name: 'oldest volunteer orders', query, variables: { after: data.volunteerOrders.edges[0].cursor } }
}

test.each(['city-supervisor', 'community-secretary', 'resident', 'volunteer', 'team-leader'] as const)(
  'pages of lists as %s',
  async (persona) => {
    const client = graphClient(city.url, await authorizationOf(city.url, persona))
    const operations = [...lists(wholeCity.id, kangsheng.id), await oldestOrders(client), await cityBoard()]
    expect(await wastefulReads(client, operations)).toEqual([])
  },
)

test('orders in a state that hardly any is in, among many on offer', async () => {
  const query = 'query Bench { volunteerOrders(first: 50, filter: { states: [UNCLAIMED] }) { edges { node { id } } } }'
  const client = graphClient(city.url, await authorizationOf(city.url, 'city-supervisor'))
  expect(await wastefulReads(client, [{ name: 'unclaimed orders', query, variables: {} }])).toEqual([])
})

test.each(['city-supervisor', 'station-worker', 'team-leader'] as const)('what waits for the %s', async (persona) => {
  const client = graphClient(city.url, await authorizationOf(city.url, persona))
  expect(await wastefulReads(client, [waitingFor(persona)])).toEqual([])
})

test('a page from the middle of a long register', async () => {
  const authorization = await authorizationOf(city.url, 'city-supervisor')
  const page = await deepPage(city.url, authorization, wholeCity.id)
  expect(await wastefulReads(graphClient(city.url, authorization), [page])).toEqual([])
})
