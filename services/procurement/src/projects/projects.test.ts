import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { anonymous } from '@onecore/access/caller'
import { procurementProjectPublished } from '@onecore/events/contracts/procurement'
import {
  administrator,
  aProject,
  cityId,
  communityId,
  elsewhereId,
  neighborId,
  officer,
  officerElsewhere,
  type ProcurementCity,
  procurementCity,
  secretary,
  streetId,
} from '../testing/procurement-city.js'

let city: ProcurementCity
let organizationId: string

beforeAll(async () => {
  city = await procurementCity()
  organizationId = await city.organization()
})
afterAll(() => city.graph.stop())

const register = (caller: typeof officer, more: object) =>
  city.graph.run(caller, 'registerProject', { ...aProject, organizationId, ...more }, 'project { id }')

describe('the public register of projects', () => {
  test('shows a project in each of its communities, and counts it once for the divisions above', async () => {
    const before = await city.counts('Division', cityId)
    const projectId = await city.project({ communityIds: [communityId, neighborId], amountFen: 8_000_000 })
    for (const id of [communityId, neighborId]) {
      const { data } = await city.graph.ask(
        anonymous,
        `query($id: ID!) { _entities(representations: [{ __typename: "Community", id: $id }]) { ... on Community {
          purchasing { projects(first: 1) { edges { node { id amountFen purchaser { name unit { id } }
            contractor { form } communities { id } term { startsOn endsOn grounds } } } } } } } }`,
        { id },
      )
      expect(data._entities[0].purchasing.projects.edges).toEqual([
        {
          node: {
            id: projectId,
            amountFen: 8_000_000,
            purchaser: { name: '示例街道办事处', unit: null },
            contractor: { form: 'SERVICE_AGENCY' },
            communities: [{ id: communityId }, { id: neighborId }],
            term: { ...aProject.term, grounds: [] },
          },
        },
      ])
    }
    const projectCount = (before.projectCount ?? 0) + 1
    expect(await city.counts('Division', cityId)).toMatchObject({ projectCount })
    expect(await city.counts('Division', streetId)).toMatchObject({ projectCount })
  })

  test('tells others, and is found by its contractor', async () => {
    const contractor = await city.organization()
    const projectId = await city.project({ organizationId: contractor, fields: ['CHARITY'] })
    expect((await city.graph.told(procurementProjectPublished)).at(-1)).toMatchObject({
      subject: projectId,
      data: { organizationId: contractor, communityIds: [communityId], fields: ['CHARITY'] },
    })
    const { data } = await city.graph.ask(
      anonymous,
      `query($id: ID!) { purchasedProjects(filter: { organizationId: $id, field: "CHARITY" }) { edges { node { id } } } }`,
      { id: contractor },
    )
    expect(data.purchasedProjects.edges).toEqual([{ node: { id: projectId } }])
  })

  test('is written by those responsible for every community of the project', async () => {
    const both = { communityIds: [communityId, elsewhereId] }
    expect(await register(officer, both)).toMatchObject({
      userErrors: [{ code: 'COMMUNITY_OUT_OF_JURISDICTION', field: ['communityIds'] }],
    })
    expect(await register(administrator, both)).toMatchObject({ userErrors: [] })
    await expect(register(officerElsewhere, {})).rejects.toThrow('FORBIDDEN')
    await expect(register(secretary, {})).rejects.toThrow('FORBIDDEN')
  })
})

describe('the parties of a contract', () => {
  test.each(['RESIDENTS_COMMITTEE', 'PUBLIC_INSTITUTION'])('%s does not purchase', async (kind) => {
    expect(await register(officer, { purchaser: { kind, name: '示例单位' } })).toMatchObject({
      userErrors: [{ code: 'NOT_A_PURCHASER', field: ['purchaser', 'kind'] }],
    })
  })
  test.each(['STATE_ORGAN', 'PARTY_OR_MASS_ORGAN', 'ADMINISTRATIVE_INSTITUTION'])('%s purchases', async (kind) => {
    expect(await register(officer, { purchaser: { kind, name: '示例单位' } })).toMatchObject({ userErrors: [] })
  })

  test('a filed organization does not contract, a registered one does', async () => {
    const filed = await city.organization({ form: 'FILED' })
    expect(await register(officer, { organizationId: filed })).toMatchObject({
      userErrors: [{ code: 'CONTRACTOR_NOT_A_LEGAL_PERSON', field: ['organizationId'] }],
    })
    const association = await city.organization({ form: 'ASSOCIATION' })
    expect(await register(officer, { organizationId: association })).toMatchObject({ userErrors: [] })
  })
})

test('a term of 37 months is refused through the graph, too', async () => {
  const grounds = ['FIXED_CONTENT', 'CONTINUOUS_NEED', 'SECURED_FUNDING', 'STABLE_PRICE']
  const term = (endsOn: string) => register(officer, { term: { startsOn: '2026-03-01', endsOn, grounds } })
  expect(await term('2029-03-31')).toMatchObject({ userErrors: [{ code: 'TERM_TOO_LONG', field: ['term', 'endsOn'] }] })
  expect(await term('2029-02-28')).toMatchObject({ userErrors: [] })
})

test('an amount is a whole number of fen, and not negative', async () => {
  expect(await register(officer, { amountFen: -1 })).toMatchObject({ userErrors: [{ code: 'INVALID_INPUT' }] })
  expect(await register(officer, { amountFen: 0 })).toMatchObject({ userErrors: [] })
})
