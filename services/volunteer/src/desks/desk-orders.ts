import { dayOf } from '@onecore/kernel/day'
import type { Page, PageArguments } from '@onecore/subgraph/graph/pagination'
import type { RequestContext } from '@onecore/subgraph/request-context'
import type { VolunteerOrderState } from '../orders/order.lifecycle.js'
import { type VolunteerOrder, volunteerOrderKind } from '../orders/order.model.js'
import { unansweredRoutings } from '../orders/routing.js'
import { deskRule, hoursBefore } from './desk.rules.js'

/** Whose desk it is: one team's, or a community's. */
export type DeskScope = { readonly teamId: string } | { readonly path: string }

export const longestWaitingFirst = { by: 'createdAt', descending: false } as const

/** Orders that wait in one state, whoever has waited longest first. */
export const ordersWaiting = (
  context: RequestContext,
  scope: DeskScope,
  status: VolunteerOrderState,
  args: PageArguments,
): Promise<Page<VolunteerOrder>> => context.page(volunteerOrderKind, { ...scope, status }, longestWaitingFirst, args)

/** Sent on to another service, of which nothing has come yet. */
export const routedWithoutAnswer = (context: RequestContext, scope: DeskScope, args: PageArguments) =>
  context.page(volunteerOrderKind, { ...scope, ...unansweredRoutings }, longestWaitingFirst, args)

/** Delivered so long ago that somebody should have signed. */
export function unsignedForLong(context: RequestContext, scope: DeskScope, args: PageArguments) {
  const before = hoursBefore(deskRule.on(dayOf(context.now)).params.unsignedHours, context.now)
  const filter = { ...scope, status: 'DELIVERED', deliveredAt: { $lt: before } } as const
  return context.page(volunteerOrderKind, filter, longestWaitingFirst, args)
}

/** Somebody is there for so long that the check-out was probably forgotten. */
export function inServiceForLong(context: RequestContext, scope: DeskScope, args: PageArguments) {
  const before = hoursBefore(deskRule.on(dayOf(context.now)).params.longServiceHours, context.now)
  const stillThere = { $elemMatch: { status: 'PRESENT', checkedInAt: { $lt: before } } } as const
  const filter = { ...scope, status: 'IN_SERVICE', participations: stillThere } as const
  return context.page(volunteerOrderKind, filter, longestWaitingFirst, args)
}

/** Somebody did not come, lately: it reads the team's orders of that time alone. */
export function noShows(context: RequestContext, scope: DeskScope, args: PageArguments) {
  const since = hoursBefore(deskRule.on(dayOf(context.now)).params.noShowDays * 24, context.now)
  const filter = { ...scope, createdAt: { $gte: since }, 'participations.status': 'NO_SHOW' } as const
  return context.page(volunteerOrderKind, filter, { by: 'createdAt', descending: true }, args)
}
