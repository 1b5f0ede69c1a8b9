import { stableId } from '@onecore/kernel/type-id'
import type { Step } from '@onecore/subgraph/command/decision'
import { type HourEntry, hourEntryKind } from '@onecore/volunteer/hours/hour-entry.model'
import { emptyOrder } from '@onecore/volunteer/orders/empty-order'
import type { VolunteerOrderState } from '@onecore/volunteer/orders/order.lifecycle'
import { type VolunteerOrder, volunteerOrderKind } from '@onecore/volunteer/orders/order.model'
import type { Participation } from '@onecore/volunteer/orders/participation'
import { fedBackCaseId, visitCaseId } from './case-ids.js'
import { type Chapter, chapter, stored } from './chapter.js'
import { kangsheng } from './divisions.js'
import { history, hoursAfter, momentOf, type Told } from './history.js'
import { personaPersonId, volunteerPersonas } from './persona-people.js'
import { cloverTeamId } from './teams.js'
import { daysBefore } from './time.js'
import { volunteerId } from './volunteers.js'

const orderId = (key: string): string => stableId('vorder', `ordos/${key}`)

/** The order of the case whose help is under way. */
export const acceptedOrderId = orderId('accepted')
/** The order of the case whose result waits for an appraisal. */
export const signedOrderId = orderId('signed')

const neighbour = personaPersonId('served-neighbour')
const worker = personaPersonId('station-worker')
const leader = personaPersonId('team-leader')
const volunteer = personaPersonId('volunteer')

const requested: Told<VolunteerOrderState> = ['REQUEST', 'REQUESTED', personaPersonId('resident')]
const dispatched: readonly Told<VolunteerOrderState>[] = [
  requested,
  ['REVIEW', 'REVIEWED', worker],
  ['DISPATCH', 'DISPATCHED', worker],
]
const accepted: readonly Told<VolunteerOrderState>[] = [
  ...dispatched,
  ['OFFER', 'OFFERED', leader],
  ['ACCEPT', 'ACCEPTED', volunteer],
]
const delivered: readonly Told<VolunteerOrderState>[] = [
  ...accepted,
  ['CHECK_IN', 'IN_SERVICE', volunteer],
  ['CHECK_OUT', 'IN_SERVICE', volunteer],
  ['DELIVER', 'DELIVERED', volunteer],
]

/** An order that a case has opened begins when the case was routed, four hours after it was reported. */
const afterRouting = (now: Date, days: number): Date => hoursAfter(daysBefore(now, days), 4)

/** Five orders of Kangsheng, each as far along as its name says; all of them are made up. */
const orders = (now: Date): VolunteerOrder[] => [
  order('requested', daysBefore(now, 1), '陪同就医（示例）', [requested]),
  order('dispatched', daysBefore(now, 2), '帮助整理房间（示例）', dispatched),
  { ...taken('accepted', afterRouting(now, 2), '上门探访独居老人（示例）', accepted), caseId: visitCaseId },
  served('delivered', daysBefore(now, 3), delivered),
  signed(served('signed', afterRouting(now, 5), [...delivered, ['SIGN', 'SIGNED', neighbour]])),
]

/** Hours of the two orders that were served; they count for the signed one only. */
const hours = (now: Date): HourEntry[] =>
  orders(now).flatMap(({ _id, communityId, path, participations, status, updatedAt }) =>
    participations.flatMap(({ volunteerId, personId, checkedInAt: from, checkedOutAt: to }) => {
      if (from === null || to === null) return []
      const draft: HourEntry = {
        ...stored(stableId('hour', _id), to),
        status: 'DRAFT',
        steps: [],
        volunteerId,
        volunteerPersonId: personId,
        orderId: _id,
        communityId,
        path,
        from,
        to,
      }
      if (status !== 'SIGNED') return [draft]
      const confirmed: Step = { move: 'CONFIRM', from: 'DRAFT', to: 'CONFIRMED', at: updatedAt, actorId: neighbour }
      return [{ ...draft, version: 2, status: 'CONFIRMED' as const, steps: [confirmed], updatedAt }]
    }),
  )

export const orderChapters = (now: Date): Chapter[] => [
  chapter({ label: 'orders', service: 'volunteer', kind: volunteerOrderKind, size: 5, documents: () => orders(now) }),
  chapter({ label: 'hours', service: 'volunteer', kind: hourEntryKind, size: 2, documents: () => hours(now) }),
]

function order(
  key: string,
  start: Date,
  description: string,
  moves: readonly Told<VolunteerOrderState>[],
): VolunteerOrder {
  const isDispatched = moves.length >= dispatched.length
  return {
    ...emptyOrder,
    ...stored(orderId(key), start),
    ...history(start, moves),
    communityId: kangsheng.id,
    path: [...kangsheng.path],
    category: 'HOME_VISIT',
    description,
    skills: ['HOME_VISIT'],
    requestedByPersonId: personaPersonId('resident'),
    servedPersonId: neighbour,
    ...(isDispatched ? { teamId: cloverTeamId, askedTeamIds: [cloverTeamId], radius: 0 } : {}),
  }
}

/** An order that the first of the volunteers, who is a persona, has taken up. */
function taken(...told: Parameters<typeof order>): VolunteerOrder {
  const taken = order(...told)
  const participation: Participation = {
    volunteerId: volunteerId(volunteerPersonas.indexOf('volunteer')),
    personId: volunteer,
    status: 'ACCEPTED',
    acceptedAt: momentOf(taken.steps, 'ACCEPT'),
    checkedInAt: null,
    checkedOutAt: null,
    reason: null,
    experience: null,
  }
  return { ...taken, participations: [participation] }
}

/** An order that was served for fifty minutes, beginning with the check-in. */
function served(key: string, start: Date, moves: readonly Told<VolunteerOrderState>[]): VolunteerOrder {
  const order = taken(key, start, '代购生活用品（示例）', moves)
  const checkedInAt = momentOf(order.steps, 'CHECK_IN')
  const checkedOutAt = new Date(checkedInAt.getTime() + 50 * 60_000)
  return {
    ...order,
    participations: order.participations.map((one) => ({ ...one, status: 'SERVED', checkedInAt, checkedOutAt })),
    deliveredAt: momentOf(order.steps, 'DELIVER'),
  }
}

const signed = (told: VolunteerOrder): VolunteerOrder => ({
  ...told,
  caseId: fedBackCaseId,
  signature: { byPersonId: neighbour, at: momentOf(told.steps, 'SIGN'), proxyReason: null, witnessPersonId: null },
  rating: 5,
})
