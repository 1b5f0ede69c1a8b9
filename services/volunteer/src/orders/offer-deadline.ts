import { idOf } from '@onecore/kernel/type-id'
import { transition } from '@onecore/subgraph/command/command'
import { duty } from '@onecore/subgraph/duty'
import { z } from 'zod'
import { volunteerOrders } from './order.js'
import { volunteerOrderKind } from './order.model.js'
import { takingPart } from './participation.js'
import { passVolunteerOrderOn } from './pass-order-on.js'

/** Fewer took the order up than it has places for: those who did go ahead. Not a mutation. */
export const closeVolunteerOrderOffer = transition({
  name: 'closeVolunteerOrderOffer',
  payload: 'order',
  on: volunteerOrders,
  move: 'CLOSE_OFFER',
  input: z.object({ orderId: idOf('vorder') }),
  target: ({ orderId }) => orderId,
  decide: (decision) => decision.set({ offerUntil: null }),
})

/** Ends offers whose time is over, and waits no longer for leaders who have not offered what their team was given. */
export const endOffers = duty({
  name: 'orders.endOffers',
  everyMs: 60_000,
  async fulfil({ read, now, run }) {
    const offered = await read.list(volunteerOrderKind, { status: 'OFFERED', offerUntil: { $lte: now } })
    const waiting = await read.list(volunteerOrderKind, { status: 'DISPATCHED', offerBy: { $lte: now } })
    for (const order of [...offered, ...waiting]) {
      const command = takingPart(order).length > 0 ? closeVolunteerOrderOffer : passVolunteerOrderOn
      await run(command, { orderId: order._id })
    }
  },
})
