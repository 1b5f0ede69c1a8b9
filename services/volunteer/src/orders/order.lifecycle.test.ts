import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { emptyOrder } from './empty-order.js'
import { type VolunteerOrderState, volunteerOrderLifecycle } from './order.lifecycle.js'
import type { VolunteerOrder } from './order.model.js'
import type { OrderFacts } from './order-facts.js'
import type { Participation, ParticipationState } from './participation.js'

const now = new Date('2026-03-02T02:00:00Z')
const minutes = (count: number): Date => new Date(now.getTime() + count * 60_000)

const order = (status: VolunteerOrderState, more: Partial<VolunteerOrder> = {}): VolunteerOrder => ({
  ...emptyOrder,
  _id: 'vorder_a',
  version: 1,
  eventSequence: 1,
  createdAt: now,
  updatedAt: now,
  communityId: 'comm_a',
  path: [],
  category: 'HOME_VISIT',
  description: '',
  teamId: 'team_a',
  ...more,
  status,
})
const participation = (status: ParticipationState, more: Partial<Participation> = {}): Participation => ({
  volunteerId: 'vol_a',
  personId: 'person_a',
  status,
  acceptedAt: now,
  checkedInAt: status === 'ACCEPTED' ? null : now,
  checkedOutAt: status === 'SERVED' ? now : null,
  reason: null,
  experience: null,
  ...more,
})
const facts: OrderFacts = {
  now,
  callerId: 'person_a',
  volunteer: {
    _id: 'vol_a',
    version: 1,
    eventSequence: 1,
    createdAt: now,
    updatedAt: now,
    status: 'ACTIVE',
    steps: [],
    personId: 'person_a',
    communityId: 'comm_a',
    path: [],
    teamIds: ['team_a'],
    skills: [],
  },
  insurance: [],
  trainings: [],
  engagements: [],
  halts: [],
  sessions: [],
}
type Move = keyof typeof volunteerOrderLifecycle.moves
const codes = (move: Move, subject: VolunteerOrder, more: Partial<OrderFacts> = {}) =>
  volunteerOrderLifecycle.move(move, subject, { ...facts, ...more }).refusals.map(({ code }) => code)

describe('every move', () => {
  const states = Object.keys(volunteerOrderLifecycle.states) as VolunteerOrderState[]
  const moves = Object.entries(volunteerOrderLifecycle.moves) as [Move, { from: readonly VolunteerOrderState[] }][]

  test.each(moves)('%s starts only where the table says', (name, { from }) => {
    for (const state of states) {
      const refused = codes(name, order(state)).includes('WRONG_STATE')
      expect([state, refused]).toEqual([state, !from.includes(state)])
    }
  })

  test('from a final state there is none, whichever moves were tried before', () => {
    const names = fc.constantFrom(...moves.map(([name]) => name))
    fc.assert(
      fc.property(fc.array(names, { maxLength: 40 }), (tried) => {
        let present = order('REQUESTED')
        for (const name of tried) {
          const { to } = volunteerOrderLifecycle.move(name, present, facts)
          if (to === null) continue
          expect(volunteerOrderLifecycle.final).not.toContain(present.status)
          present = { ...present, status: to }
        }
      }),
    )
  })
})

describe('an offer', () => {
  test('is open until the very moment it ends', () => {
    expect(codes('ACCEPT', order('OFFERED', { offerUntil: minutes(1) }))).toEqual([])
    expect(codes('ACCEPT', order('OFFERED', { offerUntil: now }))).toEqual(['OFFER_ENDED'])
    expect(codes('LAPSE', order('OFFERED', { offerUntil: minutes(1) }))).toEqual(['OFFER_STILL_OPEN'])
    expect(codes('LAPSE', order('OFFERED', { offerUntil: now }))).toEqual([])
  })

  test('lapses when nobody has accepted, and is closed when somebody has', () => {
    const participations = [participation('ACCEPTED')]
    expect(codes('LAPSE', order('OFFERED', { offerUntil: now, participations }))).toEqual(['HAS_VOLUNTEERS'])
    expect(codes('CLOSE_OFFER', order('OFFERED', { offerUntil: now, participations }))).toEqual([])
    expect(codes('CLOSE_OFFER', order('OFFERED', { offerUntil: now }))).toEqual(['NO_VOLUNTEERS'])
  })

  test('that somebody has taken up stays with the team, until they withdraw', () => {
    const with_ = (status: ParticipationState) => order('OFFERED', { participations: [participation(status)] })
    expect(codes('DISPATCH', with_('ACCEPTED'))).toEqual(['HAS_VOLUNTEERS'])
    expect(codes('DISPATCH', with_('WITHDRAWN'))).toEqual([])
  })
})

describe('taking an order up', () => {
  const offered = (more: Partial<VolunteerOrder> = {}) => order('OFFERED', { offerUntil: minutes(1), ...more })
  const volunteer = (more: object) => ({ volunteer: { ...facts.volunteer, ...more } as OrderFacts['volunteer'] })

  test.each<[string, VolunteerOrder, Partial<OrderFacts>]>([
    ['NOT_A_VOLUNTEER', offered(), { volunteer: null }],
    ['VOLUNTEER_NOT_ACTIVE', offered(), volunteer({ status: 'PAUSED' })],
    ['NOT_YOUR_TEAM', offered(), volunteer({ teamIds: ['team_b'] })],
    ['SERVES_ONESELF', offered({ servedPersonId: 'person_a' }), {}],
    ['ALREADY_TAKEN_UP', offered({ participations: [participation('ACCEPTED')] }), {}],
  ])('is refused with %s', (code, subject, more) => {
    expect(codes('ACCEPT', subject, more)).toEqual([code])
    expect(codes('ACCEPT', offered())).toEqual([])
  })

  test('is possible again for somebody who withdrew', () => {
    expect(codes('ACCEPT', offered({ participations: [participation('WITHDRAWN')] }))).toEqual([])
  })

  test('collides with another order of the same time, and not with the one before or after', () => {
    const planned = offered({ startsAt: minutes(60), endsAt: minutes(120) })
    const other = (from: number, to: number) => ({
      engagements: [order('ACCEPTED', { startsAt: minutes(from), endsAt: minutes(to) })],
    })
    expect(codes('ACCEPT', planned, other(119, 180))).toEqual(['ALREADY_ENGAGED'])
    expect(codes('ACCEPT', planned, other(0, 61))).toEqual(['ALREADY_ENGAGED'])
    expect(codes('ACCEPT', planned, other(0, 240))).toEqual(['ALREADY_ENGAGED'])
    expect(codes('ACCEPT', planned, other(120, 180))).toEqual([])
    expect(codes('ACCEPT', planned, other(0, 60))).toEqual([])
    expect(codes('ACCEPT', offered(), other(0, 240))).toEqual([])
  })
})

describe('serving', () => {
  const held = (status: ParticipationState) => ({ participations: [participation(status)] })

  test('begins with one check-in by somebody who holds a place', () => {
    expect(codes('CHECK_IN', order('ACCEPTED', held('ACCEPTED')))).toEqual([])
    expect(codes('CHECK_IN', order('ACCEPTED', held('WITHDRAWN')))).toEqual(['NO_PLACE'])
    expect(codes('CHECK_IN', order('IN_SERVICE', held('PRESENT')))).toEqual(['ALREADY_CHECKED_IN'])
  })

  test('happens in one place at a time', () => {
    const elsewhere = (status: ParticipationState) => ({ engagements: [order('IN_SERVICE', held(status))] })
    expect(codes('CHECK_IN', order('ACCEPTED', held('ACCEPTED')), elsewhere('PRESENT'))).toEqual(['PRESENT_ELSEWHERE'])
    expect(codes('CHECK_IN', order('ACCEPTED', held('ACCEPTED')), elsewhere('SERVED'))).toEqual([])
  })

  test('ends with one check-out after the check-in', () => {
    expect(codes('CHECK_OUT', order('IN_SERVICE', held('ACCEPTED')))).toEqual(['NOT_CHECKED_IN'])
    expect(codes('CHECK_OUT', order('IN_SERVICE', held('PRESENT')))).toEqual([])
    expect(codes('CHECK_OUT', order('IN_SERVICE', held('SERVED')))).toEqual(['ALREADY_CHECKED_OUT'])
  })

  test('is delivered once nobody is there any more', () => {
    const other = participation('PRESENT', { personId: 'person_b', volunteerId: 'vol_b' })
    const both = { participations: [participation('SERVED'), other] }
    expect(codes('DELIVER', order('IN_SERVICE', both))).toEqual(['NOT_CHECKED_OUT'])
    expect(codes('DELIVER', order('IN_SERVICE', held('SERVED')))).toEqual([])
  })
})
