import { longText } from '@onecore/kernel/text'
import { idOf } from '@onecore/kernel/type-id'
import { transition } from '@onecore/subgraph/command/command'
import { z } from 'zod'
import { usualOfferEnd } from './offer.rules.js'
import { volunteerOrders } from './order.js'
import { placeOf, withPlace } from './participation.js'

/** A volunteer who cannot come after all says so in time: the place is offered to the team again. 退出认领 */
export const withdrawFromVolunteerOrder = transition({
  name: 'withdrawFromVolunteerOrder',
  payload: 'order',
  on: volunteerOrders,
  move: 'WITHDRAW',
  input: z.object({ orderId: idOf('vorder'), reason: longText(500) }),
  target: ({ orderId }) => orderId,
  decide: (decision, order, { reason }, { caller, now }) => {
    const place = placeOf(order, caller.personId)
    if (place === undefined) return decision // the guard has refused
    const participations = withPlace(order, place, { status: 'WITHDRAWN', reason })
    return decision.set({ participations, offerUntil: usualOfferEnd(now) })
  },
})
