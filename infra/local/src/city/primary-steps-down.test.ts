import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import mongoose, { type Connection } from 'mongoose'
import { findMongod } from '../mongod-binary.js'
import { type RunningMongod, startMongod } from '../mongod-process.js'
import { type TestCity, testCity } from '../testing/test-city.js'
import { findPlace, type Place } from '../walk/place.js'

// A MongoDB of this file's own, so that only this city feels it.
let mongod: RunningMongod
let mongodb: Connection
let city: TestCity
let place: Place

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'onecore-step-down-'))
  const { path } = await findMongod(() => undefined)
  mongod = await startMongod({ program: path, dataFolder: join(folder, 'data'), removeAfter: folder })
  mongodb = await mongoose.createConnection(mongod.uri).asPromise()
  city = await testCity({ transport: 'local', mongodbUri: mongod.uri })
  place = await findPlace(city.as)
}, 180_000)
afterAll(async () => {
  await city?.stop()
  await mongodb?.close()
  await mongod?.server.stop()
}, 60_000)

const mutation = 'mutation ($input: ReportCaseInput!) { reportCase(input: $input) { case { id } userErrors { code } } }'
const reports = 40

/** Sends one report until it is taken, always with the same key. Returns the case's id and the errors on the way. */
async function report(number: number): Promise<{ id: string; codes: string[] }> {
  const codes: string[] = []
  const input = {
    communityId: place.communityId,
    category: 'HOME_VISIT',
    description: `Report ${number}`,
    idempotencyKey: `report-${number}`,
  }
  while (codes.length < 200) {
    const { data, errors } = await city.as('resident').ask(mutation, { input })
    if (data?.reportCase) return { id: data.reportCase.case.id, codes }
    codes.push(...errors.map(({ extensions }) => extensions?.code ?? 'NONE'))
    await sleep(100)
  }
  throw new Error(`report ${number} was never taken: ${codes}`)
}

test('the primary steps down during writes: success or a clear retryable error, never half an effect', async () => {
  const taken = Promise.all(
    Array.from({ length: reports }, (_, number) => sleep(number * 50).then(() => report(number))),
  )
  await sleep(500)
  // Longer than a request waits for a primary, so that some are answered while there is none.
  await mongodb.getClient().db('admin').command({ replSetStepDown: 8, secondaryCatchUpPeriodSecs: 0, force: true })
  const results = await taken

  expect(new Set(results.flatMap(({ codes }) => codes))).toEqual(new Set(['SERVICE_UNAVAILABLE']))
  expect(new Set(results.map(({ id }) => id)).size).toBe(reports)

  const database = mongodb.useDb(city.database('party-building'))
  const ids = results.map(({ id }) => id)
  expect(await database.collection('cases').countDocuments({ description: /^Report \d+$/ })).toBe(reports)
  expect(await database.collection('outbox').countDocuments({ aggregateId: { $in: ids } })).toBe(reports)
  expect(await database.collection('audit').countDocuments({ targetId: { $in: ids } })).toBe(reports)
}, 180_000)
