import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Caller } from '@onecore/access/caller'
import {
  elsewhereId,
  resident,
  secretary,
  type VolunteerCity,
  volunteerCity,
  worker,
  workerElsewhere,
} from '../testing/volunteer-city.js'

let city: VolunteerCity
let far: string
let busy: string

beforeAll(async () => {
  city = await volunteerCity()
  const elsewhere = { communityId: elsewhereId, hostKind: 'COMMUNITY', hostId: elsewhereId }
  const skills = ['HOME_VISIT']
  const register = (standing: string) =>
    city.done(workerElsewhere, 'registerVolunteerTeam', { name: '远', ...elsewhere, standing, skills }, 'team')
  far = await register('REGISTERED')
  await register('COMMUNITY_APPROVED')
  busy = await city.registerTeam({ name: '忙' })
  await city.registerTeam({ name: '调解', skills: ['MEDIATION'] })
  const suspended = await city.registerTeam({ name: '停' })
  await city.done(secretary, 'suspendVolunteerTeam', { teamId: suspended, reason: 'Holidays.' }, 'team')
  const orderId = await city.order()
  await city.done(worker, 'reviewVolunteerOrder', { orderId }, 'order')
  await city.done(worker, 'dispatchVolunteerOrder', { orderId, teamId: busy }, 'order')
})
afterAll(() => city.graph.stop())

const query = `query($id: ID!, $first: Int) { volunteerOrder(id: $id) { status suggestedTeams(first: $first) {
  team { id } points factors { code points most figure } } } }`
const suggestions = async (caller: Caller, orderId: string, first?: number) =>
  (await city.graph.ask(caller, query, { id: orderId, first })).data.volunteerOrder?.suggestedTeams

describe('teams suggested for an order', () => {
  test('may and can serve it, best first, each with its reasons, and nothing is decided by that', async () => {
    const orderId = await city.order({ skills: ['HOME_VISIT'] })
    const found: { team: { id: string }; points: number; factors: { code: string; points: number }[] }[] =
      await suggestions(worker, orderId)
    expect(found.map(({ team }) => team.id)).toEqual([city.team, busy, far])
    for (const { points, factors } of found) {
      expect(factors.map(({ code }) => code)).toEqual(['NEARNESS', 'CAPACITY', 'FAIRNESS', 'RATING'])
      expect(factors.reduce((sum, factor) => sum + factor.points, 0)).toBe(points)
    }
    const { data } = await city.graph.ask(worker, query, { id: orderId })
    expect(data.volunteerOrder.status).toBe('REQUESTED')
    // The community may choose otherwise.
    await city.done(worker, 'reviewVolunteerOrder', { orderId }, 'order')
    const otherwise = { orderId, teamId: far, reason: 'They know the family.' }
    const chosen = await city.graph.run(worker, 'dispatchVolunteerOrder', otherwise, 'order { dispatchReason }')
    expect(chosen).toMatchObject({ order: { dispatchReason: 'They know the family.' } })
  })

  test('are shown to whoever may dispatch it, as many as asked for', async () => {
    const orderId = await city.order()
    expect(await suggestions(worker, orderId, 1)).toHaveLength(1)
    expect((await city.graph.ask(worker, query, { id: orderId, first: 0 })).errorCode).toBe('BAD_USER_INPUT')
    expect((await city.graph.ask(worker, query, { id: orderId, first: 101 })).errorCode).toBe('BAD_USER_INPUT')
    expect((await city.graph.ask(resident, query, { id: orderId })).errorCode).toBe('FORBIDDEN')
  })
})
