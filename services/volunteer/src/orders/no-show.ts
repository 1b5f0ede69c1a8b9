import { longText } from '@onecore/kernel/text'
import { idOf } from '@onecore/kernel/type-id'
import { change } from '@onecore/subgraph/command/command'
import { z } from 'zod'
import { usualOfferEnd } from './offer.rules.js'
import { volunteerOrders } from './order.js'
import { volunteerOrderLifecycle } from './order.lifecycle.js'
import { type VolunteerOrder, volunteerOrderKind } from './order.model.js'
import { takingPart, withPlace } from './participation.js'
import { withNote } from './timeline.js'

/** Those who have taken the order up, and have neither come nor left. */
const expected = (order: VolunteerOrder) => takingPart(order).filter(({ status }) => status === 'ACCEPTED')

/** A volunteer did not come. Recorded with what is known of why; unless others serve already, the place is offered again. */
export const recordVolunteerNoShow = change({
  name: 'recordVolunteerNoShow',
  payload: 'order',
  kind: volunteerOrderKind,
  action: 'RECORD_NO_SHOW',
  input: z.object({ orderId: idOf('vorder'), volunteerId: idOf('vol'), reason: longText(500) }),
  target: ({ orderId }) => orderId,
  states: ['OFFERED', 'ACCEPTED', 'IN_SERVICE', 'DELIVERED'],
  guards: [
    { code: 'NOT_EXPECTED', refuses: (order) => expected(order).length === 0 },
    { code: 'NOT_BEGUN_YET', refuses: ({ startsAt }, { now }) => startsAt !== null && now < startsAt },
  ],
  facts: (order, _, inquiry) => volunteerOrders.facts(order, inquiry),
  decide: (decision, order, { volunteerId, reason }, { facts, now }) => {
    const place = expected(order).find((one) => one.volunteerId === volunteerId)
    if (place === undefined) return decision.refuseWhen(true, 'NOT_EXPECTED', 'volunteerId')
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
