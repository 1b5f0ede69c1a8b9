import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { anonymous } from '@onecore/access/caller'
import { organizationRegistered } from '@onecore/events/contracts/procurement'
import {
  administrator,
  anOrganization,
  cityId,
  communityId,
  dissolvedId,
  elsewhereId,
  officer,
  officerElsewhere,
  type ProcurementCity,
  procurementCity,
  secretary,
  streetId,
} from '../testing/procurement-city.js'

let city: ProcurementCity

beforeAll(async () => {
  city = await procurementCity()
})
afterAll(() => city.graph.stop())

const register = (caller: typeof officer, more: object) =>
  city.graph.run(
    caller,
    'registerOrganization',
    { ...anOrganization, ...more },
    'organization { id creditCode creditCodeOverride { reason by { id } } community { id } division { id } }',
  )

describe('the register of social organizations', () => {
  test('takes an organization in, counts it for its community and everything above, and tells others', async () => {
    const before = await city.counts('Division', cityId)
    const organizationId = await city.organization({ isProfessionalAgency: true, servesCommunities: true })
    expect(await city.counts('Division', cityId)).toMatchObject({
      organizationCount: (before.organizationCount ?? 0) + 1,
      professionalAgencyCount: (before.professionalAgencyCount ?? 0) + 1,
      inCommunityServiceCount: (before.inCommunityServiceCount ?? 0) + 1,
    })
    expect((await city.graph.told(organizationRegistered)).at(-1)).toMatchObject({
      subject: organizationId,
      data: { communityId, category: 'SERVICE_AGENCY', isProfessionalAgency: true },
    })
  })

  test('an organization belongs to a community, or to a division', async () => {
    expect(await register(officer, {})).toMatchObject({
      organization: { community: { id: communityId }, division: null },
    })
    expect(await register(officer, { placeId: streetId })).toMatchObject({
      organization: { community: null, division: { id: streetId } },
    })
  })

  test('nothing new belongs to a community that was dissolved', async () => {
    expect(await register(officer, { placeId: dissolvedId })).toMatchObject({
      organization: null,
      userErrors: [{ code: 'COMMUNITY_DISSOLVED', field: ['placeId'] }],
    })
  })

  test('only those responsible for the place may change it', async () => {
    await expect(register(officerElsewhere, {})).rejects.toThrow('FORBIDDEN')
    await expect(register(secretary, {})).rejects.toThrow('FORBIDDEN')
    await expect(register(anonymous, {})).rejects.toThrow('UNAUTHENTICATED')
    await expect(register(officer, { placeId: cityId })).rejects.toThrow('FORBIDDEN')
    await expect(register(administrator, { placeId: cityId })).resolves.toMatchObject({ userErrors: [] })
  })

  test('an early credit code that fails the check is accepted with a reason, and by whom is recorded', async () => {
    const early = { isSynthetic: false, creditCode: '52150600mj0000018d' }
    expect(await register(officer, early)).toMatchObject({
      userErrors: [{ code: 'CREDIT_CODE_CHECK_DIGIT_MISMATCH', field: ['creditCode'] }],
    })
    const reason = 'The certificate shows this code.'
    expect(await register(officer, { ...early, creditCodeOverrideReason: reason })).toMatchObject({
      organization: {
        creditCode: '52150600MJ0000018D',
        creditCodeOverride: { reason, by: { id: officer.personId } },
      },
    })
  })

  test('a credit code stands for one organization', async () => {
    const same = { isSynthetic: false, creditCode: '52150600MJ00000267' }
    expect(await register(officer, same)).toMatchObject({ userErrors: [] })
    expect(await register(officer, same)).toMatchObject({ userErrors: [{ code: 'CREDIT_CODE_TAKEN' }] })
  })

  test('a field without a published name is no field to be put into', async () => {
    expect(await register(officer, { fields: ['UNNAMED_4'] })).toMatchObject({
      userErrors: [{ code: 'INVALID_INPUT', field: ['fields', '0'] }],
    })
    expect(await register(officer, { fields: ['CHARITY', 'CHARITY'] })).toMatchObject({ userErrors: [] })
  })

  test('is open to everybody, by place and by what an organization is', async () => {
    const organizationId = await city.organization({ placeId: streetId, form: 'FILED', fields: ['CULTURE_SPORT'] })
    const query = `query($filter: SocialOrganizationFilter) { socialOrganizations(filter: $filter) {
      edges { node { id fields { code name } certifiedSocialWorkerCount projectCount } } } }`
    const found = async (filter: object) => {
      const { data } = await city.graph.ask(anonymous, query, { filter: { scopeId: streetId, ...filter } })
      return data.socialOrganizations.edges.map((edge: { node: object }) => edge.node)
    }
    const node = {
      id: organizationId,
      fields: [{ code: 'CULTURE_SPORT', name: 'Culture and sport' }],
      certifiedSocialWorkerCount: 0,
      projectCount: 0,
    }
    expect(await found({ forms: ['FILED'] })).toEqual([node])
    expect(await found({ field: 'CULTURE_SPORT' })).toEqual([node])
    expect(await found({ forms: ['FILED'], scopeId: elsewhereId })).toEqual([])
    expect(await found({ forms: ['FILED'], isProfessionalAgency: true })).toEqual([])
    expect(await found({ creditCode: ' 52150600mj00000267' })).toHaveLength(1)
  })

  test('who accepted a credit code is not for everybody', async () => {
    const { errorCode } = await city.graph.ask(
      anonymous,
      'query($id: ID!) { socialOrganization(id: $id) { creditCodeOverride { reason } } }',
      { id: await city.organization() },
    )
    expect(errorCode).toBe('UNAUTHENTICATED')
  })
})

describe('a correction', () => {
  test('changes what is given, keeps the rest and moves the counts', async () => {
    const organizationId = await city.organization({ isProfessionalAgency: true })
    const before = await city.counts('Community', communityId)
    const corrected = await city.graph.run(
      officer,
      'correctOrganization',
      { organizationId, isProfessionalAgency: false, servesCommunities: true },
      'organization { name isProfessionalAgency servesCommunities version }',
    )
    expect(corrected).toMatchObject({
      organization: { name: anOrganization.name, isProfessionalAgency: false, servesCommunities: true, version: 2 },
    })
    expect(await city.counts('Community', communityId)).toEqual({
      ...before,
      professionalAgencyCount: (before.professionalAgencyCount ?? 0) - 1,
      inCommunityServiceCount: (before.inCommunityServiceCount ?? 0) + 1,
    })
  })

  test('belongs to those responsible for the place', async () => {
    const organizationId = await city.organization()
    const correct = (caller: typeof officer) =>
      city.graph.run(caller, 'correctOrganization', { organizationId, name: '新名称' }, 'organization { name }')
    await expect(correct(officerElsewhere)).rejects.toThrow('FORBIDDEN')
    await expect(correct(administrator)).resolves.toMatchObject({ organization: { name: '新名称' } })
  })
})
