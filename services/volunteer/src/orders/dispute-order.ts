import { longText } from '@onecore/kernel/text'
import { idOf } from '@onecore/kernel/type-id'
import { transition } from '@onecore/subgraph/command/command'
import { z } from 'zod'
import { volunteerOrders } from './order.js'

const onOrder = { orderId: idOf('vorder') }

/** The served person will not sign, and says why: the order is in dispute. 拒签 */
export const refuseVolunteerOrderSignature = transition({
  name: 'refuseVolunteerOrderSignature',
  payload: 'order',
  on: volunteerOrders,
  move: 'REFUSE_SIGNATURE',
  input: z.object({ ...onOrder, reason: longText(500) }),
  target: ({ orderId }) => orderId,
  decide: (decision, _, { reason }) => decision.set({ reason }),
})

/** The community has settled the dispute: the order waits for the served person's signature again. */
export const resolveVolunteerOrderDispute = transition({
  name: 'resolveVolunteerOrderDispute',
  payload: 'order',
  on: volunteerOrders,
  move: 'RESOLVE_DISPUTE',
  input: z.object({ ...onOrder, resolution: longText(500) }),
  target: ({ orderId }) => orderId,
  decide: (decision, _, { resolution }) => decision.set({ reason: resolution }),
})
