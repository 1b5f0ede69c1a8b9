import type { Caller } from '@onecore/access/caller'
import { communityChanged, unitChanged } from '@onecore/events/contracts/party-building'
import { stableId } from '@onecore/kernel/type-id'
import { holder, person } from '@onecore/testing/callers'
import { type TestSubgraph, testSubgraph } from '@onecore/testing/subgraph'
import { certificateKeys, generateCertificateKeys } from '../certificates/certificate-keys.js'
import { createVolunteerService } from '../service.js'

export const streetId = stableId('div', 'test/street')
export const communityId = stableId('comm', 'test/here')
export const elsewhereId = stableId('comm', 'test/elsewhere')
export const dissolvedId = stableId('comm', 'test/dissolved')
/** 驻区单位: a school in the community. */
export const schoolId = stableId('unit', 'test/school')
export const caseId = stableId('case', 'test/case')

/** Those who appear in most stories. */
export const resident = person('resident')
export const worker = holder('worker', 'STATION_WORKER', communityId)
export const secretary = holder('secretary', 'COMMUNITY_SECRETARY', communityId)
export const workerElsewhere = holder('worker elsewhere', 'STATION_WORKER', elsewhereId)
export const streetOfficer = holder('street officer', 'STREET_OFFICER', streetId)

/** The keys of this test run's certificates; new ones for each. */
export const certificateKeysFile = generateCertificateKeys()

export type Input = Record<string, unknown>

/** A small city for the tests of this service: two communities, a team with its leader and one volunteer. */
export interface VolunteerCity {
  readonly graph: TestSubgraph
  readonly team: string
  readonly leader: Caller
  readonly volunteer: Caller
  /** Runs a mutation that must succeed, and returns the id of what it made or changed. */
  done(caller: Caller, name: string, input: Input, thing: string): Promise<string>
  /** Runs a mutation and returns the codes of its refusals; empty when it was carried out. */
  refusals(caller: Caller, name: string, input: Input): Promise<string[]>
  /** A team of the community, registered by its station worker. */
  registerTeam(more?: Input): Promise<string>
  /** Somebody registers as a volunteer of the team and is verified. */
  join(name: string, more?: Input): Promise<Caller>
  /** The resident places an order; returns its id. */
  order(more?: Input): Promise<string>
  /** An order of the resident that the team offers to its volunteers. */
  offered(more?: Input): Promise<string>
  /** An order of the resident that the volunteer has taken up. */
  accepted(more?: Input): Promise<string>
  /** An order of the resident that waits for the signature, after service of so many minutes. */
  delivered(minutes?: number, more?: Input): Promise<string>
  /** Lets the clock of the city run on. */
  pass(minutes: number): void
}

export async function volunteerCity(): Promise<VolunteerCity> {
  const graph = await testSubgraph(createVolunteerService(certificateKeys.parse(certificateKeysFile)))
  for (const id of [communityId, elsewhereId, dissolvedId]) {
    await graph.receive(communityChanged, id, {
      communityId: id,
      communityName: '测试社区',
      streetId,
      path: [streetId],
      isDissolved: id === dissolvedId,
    })
  }
  const school = { unitName: '测试小学', communityId, category: 'SCHOOL', isDissolved: false }
  await graph.receive(unitChanged, schoolId, { unitId: schoolId, ...school })
  const done = async (caller: Caller, name: string, input: Input, thing: string) => {
    const payload = await graph.run(caller, name, input, `${thing} { id }`)
    if (payload.userErrors.length > 0) throw new Error(`${name}: ${JSON.stringify(payload.userErrors)}`)
    return (payload[thing] as { id: string }).id
  }
  const registerTeam = (more: Input = {}) => {
    const host = { communityId, hostKind: 'COMMUNITY', hostId: communityId, standing: 'REGISTERED' }
    return done(worker, 'registerVolunteerTeam', { name: '四叶草', skills: ['HOME_VISIT'], ...host, ...more }, 'team')
  }
  const team = await registerTeam()
  const leader = holder('leader', 'TEAM_LEADER', team)

  const city: VolunteerCity = {
    graph,
    team,
    leader,
    volunteer: person('volunteer'),
    done,
    async refusals(caller, name, input) {
      const { userErrors } = await graph.run(caller, name, input, '__typename')
      return userErrors.map(({ code }) => code)
    },
    registerTeam,
    async join(name, more = {}) {
      const volunteerId = await done(
        person(name),
        'registerAsVolunteer',
        { communityId, teamId: team, ...more },
        'volunteer',
      )
      await done(worker, 'verifyVolunteer', { volunteerId }, 'volunteer')
      return person(name)
    },
    order: (more = {}) => {
      const input = { communityId, category: 'HOME_VISIT', description: 'Shopping for an elderly neighbour', ...more }
      return done(resident, 'requestVolunteerOrder', input, 'order')
    },
    async offered(more) {
      const orderId = await city.order(more)
      await done(worker, 'reviewVolunteerOrder', { orderId }, 'order')
      await done(worker, 'dispatchVolunteerOrder', { orderId, teamId: team }, 'order')
      return done(leader, 'offerVolunteerOrder', { orderId }, 'order')
    },
    async accepted(more) {
      const orderId = await city.offered(more)
      return done(city.volunteer, 'acceptVolunteerOrder', { orderId }, 'order')
    },
    async delivered(minutes = 60, more = {}) {
      const orderId = await city.accepted(more)
      await done(city.volunteer, 'checkInForVolunteerOrder', { orderId }, 'order')
      city.pass(minutes)
      await done(city.volunteer, 'checkOutOfVolunteerOrder', { orderId }, 'order')
      return done(city.volunteer, 'deliverVolunteerOrder', { orderId }, 'order')
    },
    pass(minutes) {
      graph.now = new Date(graph.now.getTime() + minutes * 60_000)
    },
  }
  await city.join('volunteer')
  return city
}
