import { volunteerOrderUnclaimed } from '@onecore/events/contracts/volunteer-orders'
import { idOf } from '@onecore/kernel/type-id'
import { transition } from '@onecore/subgraph/command/command'
import { duty } from '@onecore/subgraph/duty'
import { z } from 'zod'
import { hoursBetween } from './offer.rules.js'
import { volunteerOrders } from './order.js'
import { volunteerOrderKind } from './order.model.js'
import { eventOf } from './order-event.js'
import { takingPart } from './participation.js'

const onOrder = { input: z.object({ orderId: idOf('vorder') }), target: ({ orderId }: { orderId: string }) => orderId }

/** Nobody took the order up in time: the community decides what to do, and others are told. Not a mutation. */
export const lapseVolunteerOrderOffer = transition({
  ...onOrder,
  name: 'lapseVolunteerOrderOffer',
  payload: 'order',
  on: volunteerOrders,
  move: 'LAPSE',
  decide: (decision, order, _, { now }) => {
    const dispatchedAt = order.steps.find(({ move }) => move === 'DISPATCH')?.at ?? order.createdAt
    return decision
      .set({ offerUntil: null })
      .emit(volunteerOrderUnclaimed, { ...eventOf(order), hours: hoursBetween(dispatchedAt, now) })
  },
})

/** Fewer took the order up than it has places for: those who did go ahead. Not a mutation. */
export const closeVolunteerOrderOffer = transition({
  ...onOrder,
  name: 'closeVolunteerOrderOffer',
  payload: 'order',
  on: volunteerOrders,
  move: 'CLOSE_OFFER',
  decide: (decision) => decision.set({ offerUntil: null }),
})

/** Ends offers whose time is over. */
export const endOffers = duty({
  name: 'orders.endOffers',
  everyMs: 60_000,
  async fulfil({ read, now, run }) {
    const over = await read.list(volunteerOrderKind, { status: 'OFFERED', offerUntil: { $lte: now } })
    for (const order of over) {
      const command = takingPart(order).length > 0 ? closeVolunteerOrderOffer : lapseVolunteerOrderOffer
      await run(command, { orderId: order._id })
    }
  },
})
