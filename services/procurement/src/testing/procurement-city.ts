import type { Caller } from '@onecore/access/caller'
import { communityChanged, divisionChanged } from '@onecore/events/contracts/party-building'
import { stableId } from '@onecore/kernel/type-id'
import { holder } from '@onecore/testing/callers'
import { type TestSubgraph, testSubgraph } from '@onecore/testing/subgraph'
import { procurementService } from '../service.js'

export const cityId = stableId('div', 'test/city')
export const streetId = stableId('div', 'test/street')
const otherStreetId = stableId('div', 'test/other street')
export const communityId = stableId('comm', 'test/here')
export const neighborId = stableId('comm', 'test/same street')
export const elsewhereId = stableId('comm', 'test/elsewhere')
/** A community of the first street that no longer exists. */
export const dissolvedId = stableId('comm', 'test/dissolved')
export const caseId = stableId('case', 'test/case')

export const secretary = holder('secretary', 'COMMUNITY_SECRETARY', communityId)
export const officer = holder('officer', 'STREET_OFFICER', streetId)
export const officerElsewhere = holder('officer elsewhere', 'STREET_OFFICER', otherStreetId)
export const administrator = holder('administrator', 'ADMINISTRATOR', cityId)

type Input = Record<string, unknown>

/** A small city for the tests of this service: two streets, two communities in the first and one in the other. */
export interface ProcurementCity {
  readonly graph: TestSubgraph
  /** Runs a mutation that is expected to succeed; returns the id of what it made or changed. */
  done(caller: Caller, mutation: string, thing: string, input: Input): Promise<string>
  /** The officer registers a service agency of the community; sample data, so it needs no credit code. */
  organization(more?: Input): Promise<string>
  /** The secretary states a need of the community. */
  need(more?: Input): Promise<string>
  /** The officer registers a project of a sample organization for the community. */
  project(more?: Input): Promise<string>
  /** Live counts of a community or division. */
  counts(type: 'Community' | 'Division', id: string): Promise<Record<string, number>>
}

export async function procurementCity(): Promise<ProcurementCity> {
  const graph = await testSubgraph(procurementService)
  for (const [id, path] of [
    [cityId, [cityId]],
    [streetId, [cityId, streetId]],
    [otherStreetId, [cityId, otherStreetId]],
  ] as const) {
    await graph.receive(divisionChanged, id, {
      divisionId: id,
      level: id === cityId ? 'CITY' : 'STREET',
      divisionName: '测试区划',
      parentId: id === cityId ? null : cityId,
      path: [...path],
      isDissolved: false,
    })
  }
  for (const [id, street] of [
    [communityId, streetId],
    [neighborId, streetId],
    [elsewhereId, otherStreetId],
    [dissolvedId, streetId],
  ] as const) {
    await graph.receive(communityChanged, id, {
      communityId: id,
      communityName: '测试社区',
      streetId: street,
      path: [cityId, street],
      isDissolved: id === dissolvedId,
    })
  }

  const city: ProcurementCity = {
    graph,
    async done(caller, mutation, thing, input) {
      const payload = await graph.run(caller, mutation, input, `${thing} { id }`)
      if (payload.userErrors.length > 0) throw new Error(JSON.stringify(payload.userErrors))
      return (payload[thing] as { id: string }).id
    },
    organization: (more = {}) =>
      city.done(officer, 'registerOrganization', 'organization', { ...anOrganization, ...more }),
    need: (more = {}) => city.done(secretary, 'collectNeed', 'need', { ...aNeed, ...more }),
    project: async (more = {}) =>
      city.done(officer, 'registerProject', 'project', {
        ...aProject,
        organizationId: more.organizationId ?? (await city.organization()),
        ...more,
      }),
    async counts(type, id) {
      await graph.foldCounters()
      const { data } = await graph.ask(
        secretary,
        `query($id: ID!) { _entities(representations: [{ __typename: "${type}", id: $id }]) { ... on ${type} {
          purchasing { organizationCount professionalAgencyCount inCommunityServiceCount certifiedSocialWorkerCount
            projectCount openNeedCount } } } }`,
        { id },
      )
      return data._entities[0].purchasing
    },
  }
  return city
}

export const anOrganization = {
  name: '示例社会工作服务中心',
  form: 'SERVICE_AGENCY',
  placeId: communityId,
  isSynthetic: true,
}

export const aNeed = {
  communityId,
  category: 'ELDERLY_MEALS',
  description: 'Warm meals for elderly people who live alone',
  contentKinds: ['PUBLIC_SERVICE'],
}

export const aProject = {
  title: '示例助餐项目',
  purchaser: { kind: 'STATE_ORGAN', name: '示例街道办事处' },
  communityIds: [communityId],
  serviceContents: ['Meals on every working day'],
  term: { startsOn: '2026-03-01', endsOn: '2027-02-28' },
  isSynthetic: true,
}
