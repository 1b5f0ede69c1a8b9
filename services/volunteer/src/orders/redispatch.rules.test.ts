import { describe, expect, test } from '@jest/globals'
import type { Step } from '@onecore/subgraph/command/decision'
import { leaderDeadline, searchGoesOn } from './redispatch.rules.js'

const start = new Date('2026-03-02T02:00:00Z')
const hours = (count: number, moreMs = 0): Date => new Date(start.getTime() + count * 3_600_000 + moreMs)
const step = (move: string, at: Date): Step => ({ move, from: null, to: 'DISPATCHED', at, actorId: 'person_a' })
const order = {
  redispatch: true,
  steps: [step('DISPATCH', start)],
  askedTeamIds: ['team_a'],
  dueAt: null,
  endsAt: null,
}
const teams = (count: number) => Array.from({ length: count }, (_, index) => `team_${index}`)

describe('an order that nobody takes up', () => {
  test('goes on for a week after the community’s dispatch, and not from its end on', () => {
    expect(searchGoesOn(order, hours(168, -1))).toBe(true)
    expect(searchGoesOn(order, hours(168))).toBe(false)
  })

  test('begins anew with another dispatch by the community, not by going on', () => {
    const again = { ...order, steps: [...order.steps, step('WIDEN', hours(48)), step('DISPATCH', hours(200))] }
    expect(searchGoesOn(again, hours(201))).toBe(true)
    expect(searchGoesOn({ ...again, steps: again.steps.slice(0, 2) }, hours(201))).toBe(false)
  })

  test('asks ten teams at most', () => {
    expect(searchGoesOn({ ...order, askedTeamIds: teams(9) }, hours(1))).toBe(true)
    expect(searchGoesOn({ ...order, askedTeamIds: teams(10) }, hours(1))).toBe(false)
  })

  test('stays where it is when the community wants that, or was never dispatched', () => {
    expect(searchGoesOn({ ...order, redispatch: false }, hours(1))).toBe(false)
    expect(searchGoesOn({ ...order, steps: [] }, hours(1))).toBe(false)
  })

  test('does not go on when help would come too late', () => {
    expect(searchGoesOn({ ...order, dueAt: hours(2) }, hours(2, -1))).toBe(true)
    expect(searchGoesOn({ ...order, dueAt: hours(2) }, hours(2))).toBe(false)
    expect(searchGoesOn({ ...order, dueAt: hours(2), endsAt: hours(4) }, hours(3))).toBe(true)
    expect(searchGoesOn({ ...order, endsAt: hours(4) }, hours(4))).toBe(false)
  })
})

test('a leader has a day to offer what the team was given', () => {
  expect(leaderDeadline(start)).toEqual(hours(24))
})
