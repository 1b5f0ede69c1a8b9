import type { Caller } from '@onecore/access/caller'
import { communityChanged } from '@onecore/events/contracts/party-building'
import { stableId } from '@onecore/kernel/type-id'
import { holder, person } from '@onecore/testing/callers'
import { type TestSubgraph, testSubgraph } from '@onecore/testing/subgraph'
import { volunteerService } from '../service.js'

const streetId = stableId('div', 'test/street')
export const communityId = stableId('comm', 'test/here')
export const elsewhereId = stableId('comm', 'test/elsewhere')
export const caseId = stableId('case', 'test/case')

/** A small city for the tests of this service: two communities, a team with its leader and one volunteer. */
export interface VolunteerCity {
  readonly graph: TestSubgraph
  readonly team: string
  readonly leader: Caller
  readonly volunteer: Caller
  /** The resident places an order; returns its id. */
  order(more?: Record<string, unknown>): Promise<string>
  /** An order of the resident that waits for the signature. */
  delivered(): Promise<string>
}

export async function volunteerCity(): Promise<VolunteerCity> {
  const graph = await testSubgraph(volunteerService)
  for (const id of [communityId, elsewhereId]) {
    await graph.receive(communityChanged, id, {
      communityId: id,
      communityName: '测试社区',
      streetId,
      path: [streetId],
      isDissolved: false,
    })
  }
  const worker = holder('worker', 'STATION_WORKER', communityId)
  const created = async (caller: Caller, name: string, input: Record<string, unknown>, thing: string) => {
    const payload = await graph.run(caller, name, input, `${thing} { id }`)
    if (payload.userErrors.length > 0) throw new Error(JSON.stringify(payload.userErrors))
    return (payload[thing] as { id: string }).id
  }
  const teamInput = { name: '四叶草', communityId, hostKind: 'COMMUNITY', hostId: communityId, standing: 'REGISTERED' }
  const team = await created(worker, 'registerVolunteerTeam', { ...teamInput, skills: ['HOME_VISIT'] }, 'team')
  const leader = holder('leader', 'TEAM_LEADER', team)
  const volunteer = person('volunteer')
  const volunteerId = await created(volunteer, 'registerAsVolunteer', { communityId, teamId: team }, 'volunteer')
  await created(worker, 'verifyVolunteer', { volunteerId }, 'volunteer')

  const order = (more = {}) => {
    const input = { communityId, category: 'HOME_VISIT', description: 'Shopping for an elderly neighbour', ...more }
    return created(person('resident'), 'requestVolunteerOrder', input, 'order')
  }
  return {
    graph,
    team,
    leader,
    volunteer,
    order,
    async delivered() {
      const orderId = await order()
      await created(worker, 'reviewVolunteerOrder', { orderId }, 'order')
      await created(worker, 'dispatchVolunteerOrder', { orderId, teamId: team }, 'order')
      await created(leader, 'offerVolunteerOrder', { orderId }, 'order')
      for (const name of [
        'acceptVolunteerOrder',
        'checkInForVolunteerOrder',
        'checkOutOfVolunteerOrder',
        'deliverVolunteerOrder',
      ]) {
        await created(volunteer, name, { orderId }, 'order')
      }
      return orderId
    },
  }
}
