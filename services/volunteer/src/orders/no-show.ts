import { longText } from '@onecore/kernel/text'
import { idOf } from '@onecore/kernel/type-id'
import { change } from '@onecore/subgraph/command/command'
import { z } from 'zod'
import { usualOfferEnd } from './offer.rules.js'
import { volunteerOrders } from './order.js'
import { type VolunteerOrderState, volunteerOrderLifecycle } from './order.lifecycle.js'
import { volunteerOrderKind } from './order.model.js'
import { takingPart, withPlace } from './participation.js'
import { withNote } from './timeline.js'

const expected: readonly VolunteerOrderState[] = ['OFFERED', 'ACCEPTED', 'IN_SERVICE', 'DELIVERED']

/** A volunteer did not come. Recorded with what is known of why; unless others serve already, the place is offered again. */
export const recordVolunteerNoShow = change({
  name: 'recordVolunteerNoShow',
  payload: 'order',
  kind: volunteerOrderKind,
  action: 'RECORD_NO_SHOW',
  input: z.object({ orderId: idOf('vorder'), volunteerId: idOf('vol'), reason: longText(500) }),
  target: ({ orderId }) => orderId,
  facts: (order, _, inquiry) => volunteerOrders.facts(order, inquiry),
  decide: (decision, order, { volunteerId, reason }, { facts, now }) => {
    const place = takingPart(order).find((one) => one.volunteerId === volunteerId && one.status === 'ACCEPTED')
    decision
      .refuseWhen(!expected.includes(order.status), 'WRONG_STATE', [], {
        state: order.status,
        needed: expected.join(', '),
      })
      .refuseWhen(place === undefined, 'NOT_EXPECTED', 'volunteerId')
      .refuseWhen(order.startsAt !== null && now < order.startsAt, 'NOT_BEGUN_YET')
    if (place === undefined || decision.refusals.length > 0) return decision
    decision.set({
      participations: withPlace(order, place, { status: 'NO_SHOW', reason }),
      steps: withNote(order, 'NO_SHOW', decision.maker),
    })
    if (order.status === 'ACCEPTED') decision.move(volunteerOrderLifecycle, 'REOPEN_OFFER', facts)
    return order.status === 'ACCEPTED' || order.status === 'OFFERED'
      ? decision.set({ offerUntil: usualOfferEnd(now) })
      : decision
  },
})
