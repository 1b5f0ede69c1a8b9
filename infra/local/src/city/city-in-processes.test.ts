import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { fieldKeys } from '@onecore/access/field-keys'
import { seedCity } from '@onecore/demo/seed-city'
import { serverFromEnvironment } from '@onecore/testing/environment'
import { uniqueName } from '@onecore/testing/unique-name'
import mongoose, { type Connection } from 'mongoose'
import { openDataFolder } from '../data/data-folder.js'
import { keepSecrets } from '../data/secrets.js'
import { freePort } from '../free-port.js'
import { findKafka } from '../kafka-binary.js'
import { type RunningKafka, startKafka } from '../kafka-process.js'
import { act, see } from '../walk/act.js'
import { demoPeople, type People } from '../walk/people.js'
import { findPlace, type Place } from '../walk/place.js'
import { until } from '../walk/until.js'
import { type ProcessCitySettings, serviceProgram, startCityInProcesses } from './city-in-processes.js'
import { type RunningProgram, startProgram } from './program.js'
import { type ServiceName, serviceNames } from './service-names.js'

// The platform as `npm run start:kafka` runs it, with a broker that this file can stop.
const mongodbUri = serverFromEnvironment('MONGODB_URI', 'mongodb://127.0.0.1/?replicaSet=rs0')
const prefix = uniqueName('processes')
const database = (service: ServiceName): string => `${prefix}-${service}`
const programs = new Map<string, RunningProgram>()
let root = ''
let mongodb: Connection
let kafka: RunningKafka
let settings: ProcessCitySettings
let people: People
let place: Place

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'onecore-processes-'))
  mongodb = await mongoose.createConnection(mongodbUri).asPromise()
  const folder = await openDataFolder({ fresh: false, path: join(root, 'city') })
  const secrets = await keepSecrets(folder)
  const keys = fieldKeys.parse(JSON.parse(await readFile(secrets.fieldKeys, 'utf8')))
  const databases = Object.fromEntries(serviceNames.map((name) => [name, database(name)]))
  const binary = await findKafka(() => undefined)
  ;[kafka] = await Promise.all([
    startKafka({ binary, dataFolder: join(root, 'kafka', 'data') }),
    seedCity({ mongodbUri, databases, fieldKeys: keys, scale: 0.2 }),
  ])
  settings = {
    mongodbUri,
    database,
    kafkaBrokers: kafka.brokers,
    internalTokenKeys: secrets.internalTokenKeys,
    fieldKeys: secrets.fieldKeys,
    certificateKeys: secrets.certificateKeys,
    gatewayPort: await freePort(),
    gateway: { INTERNAL_SIGNING_KEY: secrets.internalSigningKey, DEMO_MODE: 'true' },
    logFile: (program) => join(root, `${program}.log`),
    onUp: (program) => programs.set(program.name, program),
  }
  await startCityInProcesses(settings)
  people = demoPeople(`http://127.0.0.1:${settings.gatewayPort}`)
  place = await findPlace(people)
}, 180_000)

afterAll(async () => {
  for (const { process } of [...programs.values()].reverse()) await process.stop()
  await kafka?.server.stop()
  for (const name of serviceNames) await mongodb.useDb(database(name)).dropDatabase()
  await mongodb.close()
  await rm(root, { recursive: true, force: true })
}, 60_000)

/** The broker stands still, as in a long pause: it takes connections and answers nothing. */
const signalBroker = (signal: 'SIGSTOP' | 'SIGCONT'): void => signalGroup(kafka.server.group, signal)

function signalGroup(group: number | undefined, signal: NodeJS.Signals): void {
  if (group === undefined) throw new Error('it was never started')
  process.kill(-group, signal)
}

/** A case that has just been routed to volunteers: the routing is committed, its event waits in the outbox. */
async function routedCase(): Promise<string> {
  const { communityId, neighbourId } = place
  const matter = { communityId, category: 'HOME_VISIT', description: 'Needs a visit.', servedPersonId: neighbourId }
  const caseId = (await act(people('resident'), 'reportCase', matter, 'case')).id
  const secretary = people('community-secretary')
  await act(secretary, 'analyseCase', { caseId, urgency: 'ORDINARY' }, 'case')
  await act(secretary, 'openCaseLedgerEntry', { caseId }, 'case')
  await act(secretary, 'handleCase', { caseId, mode: 'TEAM' }, 'case')
  await act(secretary, 'routeCase', { caseId, mode: 'TEAM', target: 'VOLUNTEER_ORDER' }, 'case')
  return caseId
}

interface Seen {
  readonly case: {
    readonly volunteerOrders: readonly { readonly id: string }[]
    readonly links: readonly { readonly item: { readonly __typename: string } | null }[]
  }
}
const seeCase = async (id: string): Promise<Seen['case']> => {
  const query = 'query ($id: ID!) { case(id: $id) { volunteerOrders { id } links { item { __typename } } } }'
  return (await see<Seen>(people('community-secretary'), query, { id })).case
}

/** The order's own event has come back: everything that belongs to this routing has happened. */
const answered = (caseId: string): Promise<Seen['case']> =>
  until(
    'the order in the case',
    async () => {
      const seen = await seeCase(caseId)
      return seen.links[0]?.item ? seen : undefined
    },
    60_000,
  )

test('Kafka is away during writes: they succeed, and the events follow', async () => {
  signalBroker('SIGSTOP')
  const caseIds: string[] = []
  try {
    for (let count = 0; count < 3; count += 1) caseIds.push(await routedCase())
    expect((await seeCase(caseIds[0] ?? '')).volunteerOrders).toEqual([])
  } finally {
    signalBroker('SIGCONT')
  }
  for (const caseId of caseIds) expect((await answered(caseId)).volunteerOrders).toHaveLength(1)
}, 180_000)

test('a service is killed between commit and relay: the event still arrives, once in effect', async () => {
  signalBroker('SIGSTOP')
  let caseId: string
  try {
    caseId = await routedCase()
    signalGroup(programs.get('party-building')?.process.group, 'SIGKILL')
  } finally {
    signalBroker('SIGCONT')
  }
  const port = Number(new URL(programs.get('party-building')?.url ?? '').port)
  settings.onUp(await startProgram(serviceProgram('party-building', port, settings)))

  expect((await answered(caseId)).volunteerOrders).toHaveLength(1)
  const volunteer = mongodb.useDb(database('volunteer'))
  expect(await volunteer.collection('orders').countDocuments({ caseId })).toBe(1)
  expect(await volunteer.collection('inbox').countDocuments({ aggregateId: caseId, type: /CaseRouted/i })).toBe(1)
}, 180_000)
