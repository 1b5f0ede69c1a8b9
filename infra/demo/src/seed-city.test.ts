import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { fieldKeys, generateFieldKeys } from '@onecore/access/field-keys'
import { type Publisher, publishers } from '@onecore/events/contract'
import { modelOf } from '@onecore/store/kind'
import { setCounters } from '@onecore/subgraph/counters/counters'
import { serverFromEnvironment } from '@onecore/testing/environment'
import { uniqueName } from '@onecore/testing/unique-name'
import { volunteerTeamKind } from '@onecore/volunteer/teams/team.model'
import { cityStory } from './city.js'
import { type CityAddress, withCityDatabases } from './city-databases.js'
import { findDrift, repairDrift } from './counter-drift.js'
import { demoIds } from './demo-ids.js'
import { recount } from './recount.js'
import { type SeedSettings, seedCity } from './seed-city.js'
import { writeSeedState } from './seed-state.js'

const prefix = uniqueName('seed')
const names = publishers.map((service) => [service, `${prefix}-${service}`] as const)
const databases = Object.fromEntries(names) as Record<Publisher, string>
const mongodbUri = serverFromEnvironment('MONGODB_URI', 'mongodb://127.0.0.1:27017/?replicaSet=rs0')
const address: CityAddress = { mongodbUri, databases }
const now = new Date('2026-03-02T02:00:00Z')
const small: SeedSettings = { ...address, fieldKeys: fieldKeys.parse(generateFieldKeys('test')), scale: 0.02, now }

afterAll(() =>
  withCityDatabases(address, async (connections) => {
    for (const name of publishers) await connections[name].dropDatabase()
  }),
)

const countTeams = () =>
  withCityDatabases(address, ({ volunteer }) => modelOf(volunteer, volunteerTeamKind).countDocuments())

describe('a small demo city', () => {
  const told: string[] = []
  beforeAll(() => seedCity({ ...small, onProgress: (_, label) => told.push(label) }))

  test('is stored as the schemas of the services want it', () =>
    withCityDatabases(address, async (connections) => {
      for (const { service, kind } of cityStory({ ...small, scale: 1, now })) {
        const model = modelOf(connections[service], kind)
        const documents = await model.find().sort({ createdAt: -1 }).limit(200).lean()
        expect(documents.length).toBeGreaterThan(0)
        // `strict: 'throw'` refuses a field that the schema does not have.
        for (const document of documents) await new model(document).validate()
      }
    }))

  test('has counters that a recount confirms', async () => {
    expect(await findDrift(address)).toEqual([])
    const { 'party-building': counted } = await recount(address)
    expect(counted).toContainEqual({ metric: 'communities', scope: demoIds.city, value: 217 })
  })

  test('shows and mends a counter that has drifted', async () => {
    const wrong = { metric: 'teams', scope: demoIds.kangsheng, value: 7_777 }
    await withCityDatabases(address, ({ volunteer }) => setCounters(volunteer, [wrong]))
    const drift = [expect.objectContaining({ service: 'volunteer', scope: demoIds.kangsheng, maintained: 7_777 })]
    expect(await repairDrift(address)).toEqual(drift)
    expect(await findDrift(address)).toEqual([])
  })

  test('tells of its progress', () => {
    expect(told).toContain('volunteers')
  })

  test('is left alone by a second seed', async () => {
    await withCityDatabases(address, ({ volunteer }) =>
      modelOf(volunteer, volunteerTeamKind).deleteOne({ _id: demoIds.cloverTeam }),
    )
    const before = await countTeams()
    await seedCity(small)
    expect(await countTeams()).toBe(before)
  })

  test('is started over when the seed was interrupted', async () => {
    const before = await countTeams()
    await withCityDatabases(address, (connections) => writeSeedState(connections['party-building'], 'SEEDING'))
    await seedCity(small)
    expect(await countTeams()).toBe(before + 1)
  })
})
