import { stableId } from '@onecore/kernel/type-id'
import type { Step } from '@onecore/subgraph/command/decision'
import type { HourEntry } from '@onecore/volunteer/hours/hour-entry.model'
import { emptyOrder } from '@onecore/volunteer/orders/empty-order'
import type { VolunteerOrderState } from '@onecore/volunteer/orders/order.lifecycle'
import type { VolunteerOrder } from '@onecore/volunteer/orders/order.model'
import type { Participation } from '@onecore/volunteer/orders/participation'
import { stored } from './chapter.js'
import { kangsheng } from './divisions.js'
import { history, momentOf, type Told } from './history.js'
import { personaPersonId, volunteerPersonas } from './persona-people.js'
import { cloverTeamId } from './teams.js'
import { volunteerId } from './volunteers.js'

export const orderId = (key: string): string => stableId('vorder', `ordos/${key}`)

const neighbour = personaPersonId('served-neighbour')
const worker = personaPersonId('station-worker')
const leader = personaPersonId('team-leader')
const volunteer = personaPersonId('volunteer')

/** How far the personas of Kangsheng have taken an order, move by move. */
export const requested: readonly Told<VolunteerOrderState>[] = [['REQUEST', 'REQUESTED', personaPersonId('resident')]]
export const dispatched: readonly Told<VolunteerOrderState>[] = [
  ...requested,
  ['REVIEW', 'REVIEWED', worker],
  ['DISPATCH', 'DISPATCHED', worker],
]
export const accepted: readonly Told<VolunteerOrderState>[] = [
  ...dispatched,
  ['OFFER', 'OFFERED', leader],
  ['ACCEPT', 'ACCEPTED', volunteer],
]
export const delivered = (minutes: number): readonly Told<VolunteerOrderState>[] => [
  ...accepted,
  ['CHECK_IN', 'IN_SERVICE', volunteer],
  ['CHECK_OUT', 'IN_SERVICE', volunteer, minutes / 60],
  ['DELIVER', 'DELIVERED', volunteer],
]
export const signed = (minutes: number): readonly Told<VolunteerOrderState>[] => [
  ...delivered(minutes),
  ['SIGN', 'SIGNED', neighbour],
]

/** An order of the resident for the neighbour, as far along as these moves. */
export function order(
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
export function taken(...told: Parameters<typeof order>): VolunteerOrder {
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

/** An order that was served from check-in to check-out. */
export function served(key: string, start: Date, moves: readonly Told<VolunteerOrderState>[]): VolunteerOrder {
  const order = taken(key, start, '代购生活用品（示例）', moves)
  const [checkedInAt, checkedOutAt] = [momentOf(order.steps, 'CHECK_IN'), momentOf(order.steps, 'CHECK_OUT')]
  return {
    ...order,
    participations: order.participations.map((one) => ({ ...one, status: 'SERVED', checkedInAt, checkedOutAt })),
    deliveredAt: momentOf(order.steps, 'DELIVER'),
  }
}

/** The neighbour has signed, content. */
export const withSignature = (told: VolunteerOrder): VolunteerOrder => ({
  ...told,
  signature: { byPersonId: neighbour, at: momentOf(told.steps, 'SIGN'), proxyReason: null, witnessPersonId: null },
  rating: 5,
})

/** Hours of everybody who served the order; they count once it is signed. */
export const hoursOf = ({
  _id,
  communityId,
  path,
  teamId,
  participations,
  status,
  signature,
  updatedAt,
}: VolunteerOrder): HourEntry[] =>
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
      teamId,
      from,
      to,
    }
    if (status !== 'SIGNED' || signature === null) return [draft]
    const actorId = signature.byPersonId
    const confirmed: Step = { move: 'CONFIRM', from: 'DRAFT', to: 'CONFIRMED', at: updatedAt, actorId }
    return [{ ...draft, version: 2, status: 'CONFIRMED' as const, steps: [confirmed], updatedAt }]
  })
