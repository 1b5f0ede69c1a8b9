import type { Inquiry } from '@onecore/subgraph/command/command'
import type { Decision } from '@onecore/subgraph/command/decision'
import type { Reader } from '@onecore/subgraph/command/reader'
import { usualOfferEnd } from '../orders/offer.rules.js'
import { volunteerOrderLifecycle } from '../orders/order.lifecycle.js'
import { type VolunteerOrder, volunteerOrderKind } from '../orders/order.model.js'
import { nobodyAsking } from '../orders/order-facts.js'
import { takingPart, withPlace } from '../orders/participation.js'
import type { Volunteer } from './volunteer.model.js'

/** Orders that count on a volunteer and that have not begun. */
export const upcomingOrders = (read: Reader, volunteerId: string): Promise<VolunteerOrder[]> =>
  read.list(volunteerOrderKind, {
    status: { $in: ['OFFERED', 'ACCEPTED'] },
    participations: { $elemMatch: { volunteerId, status: 'ACCEPTED' } },
  })

/** Facts of a command after which a volunteer comes no more. */
export const upcomingFacts = async ({ _id }: Volunteer, _: unknown, { read }: Inquiry) => ({
  upcoming: await upcomingOrders(read, _id),
})

/** A volunteer comes no more: every place that waits for them is offered to the team again, in the same transaction. */
export function givePlacesBack(
  decision: Decision<Volunteer>,
  { _id }: Volunteer,
  upcoming: readonly VolunteerOrder[],
  reason: string,
): Decision<Volunteer> {
  const { now } = decision.maker
  for (const order of upcoming) {
    const place = takingPart(order).find(({ volunteerId }) => volunteerId === _id)
    if (place === undefined) continue
    const participations = withPlace(order, place, { status: 'WITHDRAWN', reason })
    decision.change(volunteerOrderKind, order, (change) => {
      change.set({ participations, offerUntil: usualOfferEnd(now) })
      return order.status === 'ACCEPTED'
        ? change.move(volunteerOrderLifecycle, 'REOPEN_OFFER', nobodyAsking(now))
        : change
    })
  }
  return decision
}
