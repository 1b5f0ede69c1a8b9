import { volunteerOrderSigned } from '@onecore/events/contracts/volunteer-orders'
import { longText } from '@onecore/kernel/text'
import { idOf } from '@onecore/kernel/type-id'
import type { Inquiry } from '@onecore/subgraph/command/command'
import { transition } from '@onecore/subgraph/command/command'
import type { Decision } from '@onecore/subgraph/command/decision'
import { z } from 'zod'
import { confirmDraft, minutesOf } from '../hours/hour-entry.js'
import { type HourEntry, hourEntryKind } from '../hours/hour-entry.model.js'
import { volunteerOrders } from './order.js'
import type { VolunteerOrder } from './order.model.js'
import { eventOf } from './order-event.js'
import { takingPart } from './participation.js'
import type { Signature } from './signature.schema.js'

const signing = { orderId: idOf('vorder'), rating: z.int().min(1).max(5) }

/** The served person confirms that the help was given, and rates it. 签单: only now do hours count. */
export const signVolunteerOrder = transition({
  name: 'signVolunteerOrder',
  payload: 'order',
  on: volunteerOrders,
  move: 'SIGN',
  input: z.object(signing),
  target: ({ orderId }) => orderId,
  facts: draftedHours,
  decide: (decision, order, { rating }, { facts, caller, now }) => {
    const signature = { byPersonId: caller.personId ?? '', at: now, proxyReason: null, witnessPersonId: null }
    return signed(decision, order, facts.hours, signature, rating)
  },
})

/** Somebody signs for a served person who cannot: with the reason, and a second witness who is neither of the two. */
export const signVolunteerOrderAsProxy = transition({
  name: 'signVolunteerOrderAsProxy',
  payload: 'order',
  on: volunteerOrders,
  move: 'SIGN_AS_PROXY',
  input: z.object({ ...signing, reason: longText(500), witnessPersonId: idOf('person') }),
  target: ({ orderId }) => orderId,
  facts: draftedHours,
  decide: (decision, order, { rating, reason, witnessPersonId }, { facts, caller, now }) => {
    const served = [...order.participations.map(({ personId }) => personId), order.servedPersonId]
    const signature = { byPersonId: caller.personId ?? '', at: now, proxyReason: reason, witnessPersonId }
    decision
      .refuseWhen(caller.personId === null || served.includes(caller.personId), 'PROXY_NOT_INDEPENDENT')
      .refuseWhen([...served, caller.personId].includes(witnessPersonId), 'WITNESS_NOT_INDEPENDENT', 'witnessPersonId')
    return signed(decision, order, facts.hours, signature, rating)
  },
})

async function draftedHours(order: VolunteerOrder, _: unknown, { read }: Inquiry): Promise<{ hours: HourEntry[] }> {
  return { hours: await read.list(hourEntryKind, { orderId: order._id, status: 'DRAFT' }) }
}

function signed(
  decision: Decision<VolunteerOrder>,
  order: VolunteerOrder,
  hours: readonly HourEntry[],
  signature: Signature,
  rating: number,
): Decision<VolunteerOrder> {
  const volunteerIds = takingPart(order)
    .filter(({ status }) => status === 'SERVED')
    .map(({ volunteerId }) => volunteerId)
  for (const entry of hours) decision.change(hourEntryKind, entry, (confirmed) => confirmDraft(confirmed, entry))
  return decision
    .set({ signature, rating })
    .count('orders.open', order.path, -1)
    .count('orders.signed', order.path)
    .emit(volunteerOrderSigned, {
      ...eventOf(order),
      teamId: order.teamId,
      volunteerId: volunteerIds[0] ?? '',
      volunteerIds,
      rating,
      minutes: hours.reduce((sum, entry) => sum + minutesOf(entry), 0),
      isProxySigned: signature.proxyReason !== null,
    })
}
