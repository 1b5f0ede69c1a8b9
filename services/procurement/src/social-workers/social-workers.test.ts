import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { holder, person, personNamed } from '@onecore/testing/callers'
import {
  communityId,
  dissolvedId,
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
  city.graph.run(
    caller,
    'registerSocialWorker',
    { personId: personNamed('somebody'), certificate: 'ASSISTANT', ...more },
    'socialWorker { id }',
  )

test('a social worker counts for the organization, its community and everything above', async () => {
  expect(await register(officer, { personId: personNamed('Li'), workplaceId: organizationId })).toMatchObject({
    userErrors: [],
  })
  expect(await city.counts('Community', communityId)).toMatchObject({ certifiedSocialWorkerCount: 1 })
  expect(await city.counts('Division', streetId)).toMatchObject({ certifiedSocialWorkerCount: 1 })
  const { data } = await city.graph.ask(
    person('anybody'),
    'query($id: ID!) { socialOrganization(id: $id) { certifiedSocialWorkerCount } }',
    { id: organizationId },
  )
  expect(data.socialOrganization).toEqual({ certifiedSocialWorkerCount: 1 })
})

test('nobody is entered twice', async () => {
  const personId = personNamed('Wang')
  expect(await register(officer, { personId, workplaceId: communityId })).toMatchObject({ userErrors: [] })
  expect(await register(officer, { personId, workplaceId: organizationId })).toMatchObject({
    userErrors: [{ code: 'SOCIAL_WORKER_REGISTERED' }],
  })
})

test('a place of work is an organization, a division, or a community that exists', async () => {
  expect(await register(officer, { workplaceId: personNamed('Li') })).toMatchObject({
    userErrors: [{ code: 'INVALID_INPUT', field: ['workplaceId'] }],
  })
  expect(await register(officer, { workplaceId: dissolvedId })).toMatchObject({
    userErrors: [{ code: 'COMMUNITY_DISSOLVED', field: ['workplaceId'] }],
  })
  expect(await register(officer, { workplaceId: streetId })).toMatchObject({ userErrors: [] })
})

test('only those responsible for the place enter social workers', async () => {
  await expect(register(officerElsewhere, { workplaceId: organizationId })).rejects.toThrow('FORBIDDEN')
  await expect(register(secretary, { workplaceId: organizationId })).rejects.toThrow('FORBIDDEN')
})

test('they are seen by their director, by the supervising side and by themselves', async () => {
  const zhao = personNamed('Zhao')
  await register(officer, { personId: zhao, workplaceId: organizationId, certificate: 'SENIOR' })
  const seenBy = async (caller: typeof officer) => {
    const { data } = await city.graph.ask(
      caller,
      'query($id: ID!) { socialWorkers(organizationId: $id) { edges { node { certificate person { id } } } } }',
      { id: organizationId },
    )
    const nodes: { certificate: string; person: { id: string } }[] = data.socialWorkers.edges.map(
      (edge: { node: object }) => edge.node,
    )
    return nodes.some((node) => node.person.id === zhao && node.certificate === 'SENIOR')
  }
  expect(await seenBy(holder('director', 'ORGANIZATION_DIRECTOR', organizationId))).toBe(true)
  expect(await seenBy(officer)).toBe(true)
  expect(await seenBy(person('Zhao'))).toBe(true)
  expect(await seenBy(person('anybody'))).toBe(false)
  expect(await seenBy(officerElsewhere)).toBe(false)
})
