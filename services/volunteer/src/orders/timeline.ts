import { prefixOf } from '@onecore/kernel/type-id'
import type { Step } from '@onecore/subgraph/command/decision'
import type { VolunteerOrderState } from './order.lifecycle.js'
import type { VolunteerOrder } from './order.model.js'

/** As what somebody acted on an order. */
export type OrderRole = 'ORDERER' | 'SERVED_PERSON' | 'COMMUNITY' | 'TEAM_LEADER' | 'VOLUNTEER' | 'SYSTEM'

/** One step of an order as it is told. */
export interface OrderStep extends Omit<Step, 'actorId'> {
  readonly role: OrderRole
  readonly actor: { readonly id: string } | null
  readonly system: string | null
}

/** Moves that are always made in the same role. */
const roles: Readonly<Record<string, OrderRole>> = {
  REQUEST: 'ORDERER',
  REVIEW: 'COMMUNITY',
  DECLINE: 'COMMUNITY',
  ROUTE: 'COMMUNITY',
  WITHDRAW_ROUTING: 'COMMUNITY',
  DISPATCH: 'COMMUNITY',
  RECALL: 'COMMUNITY',
  OFFER: 'TEAM_LEADER',
  ACCEPT: 'VOLUNTEER',
  REOPEN_OFFER: 'SYSTEM',
  WITHDRAW: 'VOLUNTEER',
  CHECK_IN: 'VOLUNTEER',
  CHECK_OUT: 'VOLUNTEER',
  DELIVER: 'VOLUNTEER',
  SIGN: 'SERVED_PERSON',
  SIGN_AS_PROXY: 'COMMUNITY',
  REFUSE_SIGNATURE: 'SERVED_PERSON',
  RESOLVE_DISPUTE: 'COMMUNITY',
}

/**
 * Every step with when and as what somebody made it; who it was is told to those involved alone (Volunteer Service
 * Regulations, art. 20 and 21). 时间线
 */
export const timelineOf = (order: VolunteerOrder, isToldPeople: boolean): OrderStep[] =>
  order.steps.map(({ actorId, ...step }) => {
    const isPerson = prefixOf(actorId) === 'person'
    const role = isPerson ? roleOf(order, step.move, actorId) : 'SYSTEM'
    const isTold = isPerson && isToldPeople && role !== 'SYSTEM'
    return { ...step, role, actor: isTold ? { id: actorId } : null, system: isPerson ? null : actorId }
  })

/** The other moves are made by one of several, who is known from the rest of the order. */
function roleOf(order: VolunteerOrder, move: string, actorId: string): OrderRole {
  const role = roles[move]
  if (role !== undefined) return role
  if (actorId === order.servedPersonId) return 'SERVED_PERSON'
  if (actorId === order.requestedByPersonId) return 'ORDERER'
  if (order.participations.some(({ personId }) => personId === actorId)) return 'VOLUNTEER'
  return order.steps.some((step) => step.move === 'OFFER' && step.actorId === actorId) ? 'TEAM_LEADER' : 'COMMUNITY'
}

interface History {
  readonly status: VolunteerOrderState
  readonly steps: Step[]
}

/** The history with what happened to one volunteer's place, which leaves the order where it is. */
export const withNote = (
  { status, steps }: History,
  move: 'NO_SHOW' | 'PLACE_GIVEN_BACK',
  { now, actorId }: { readonly now: Date; readonly actorId: string },
): Step[] => [...steps, { move, from: status, to: status, at: now, actorId }]
