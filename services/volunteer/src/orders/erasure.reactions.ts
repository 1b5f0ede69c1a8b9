import { personErased } from '@onecore/events/contracts/self-governance'
import { volunteerOrderCancelled } from '@onecore/events/contracts/volunteer-orders'
import { idOf } from '@onecore/kernel/type-id'
import { change } from '@onecore/subgraph/command/command'
import { on } from '@onecore/subgraph/reaction'
import { z } from 'zod'
import { erasedText } from '../erased-text.js'
import { volunteerOrders } from './order.js'
import { volunteerOrderLifecycle } from './order.lifecycle.js'
import { volunteerOrderKind } from './order.model.js'
import { eventOf } from './order-event.js'
import type { Participation } from './participation.js'

/**
 * Free text about a person who was erased goes, as who was helped and as who helped; help that waits for them is
 * cancelled. The id that stays names nobody any more (Personal Information Protection Law, art. 47). Not a mutation.
 */
export const eraseFromVolunteerOrder = change({
  name: 'eraseFromVolunteerOrder',
  payload: 'order',
  kind: volunteerOrderKind,
  action: 'ERASE',
  input: z.object({ orderId: idOf('vorder'), personId: idOf('person') }),
  target: ({ orderId }) => orderId,
  facts: (order, _, inquiry) => volunteerOrders.facts(order, inquiry),
  decide: (decision, order, { personId }, { facts }) => {
    if (order.requestedByPersonId === personId) decision.set({ requestedByPersonId: null })
    decision.set({ participations: order.participations.map((one) => (one.personId === personId ? bare(one) : one)) })
    if (order.servedPersonId !== personId) return decision
    decision.set({ description: erasedText, reason: order.reason === null ? null : erasedText })
    if (!volunteerOrderLifecycle.moves.CANCEL.from.some((state) => state === order.status)) return decision
    return decision
      .move(volunteerOrderLifecycle, 'CANCEL', facts)
      .count('orders.open', order.path, -1)
      .emit(volunteerOrderCancelled, { ...eventOf(order), reasonCode: 'PERSON_ERASED' })
  },
})

/** A participation without words: when, and by what kind of evidence, stays. */
function bare({ checkInEvidence, checkOutEvidence, ...one }: Participation): Participation {
  return {
    ...one,
    reason: one.reason === null ? null : erasedText,
    ...(checkInEvidence === undefined ? {} : { checkInEvidence: { ...checkInEvidence, reference: null } }),
    ...(checkOutEvidence === undefined ? {} : { checkOutEvidence: { ...checkOutEvidence, reference: null } }),
  }
}

export const onInvolvedPersonErased = on(personErased, async ({ data: { personId } }, { read, run }) => {
  const involved = ['servedPersonId', 'requestedByPersonId', 'participations.personId']
  const named = { $or: involved.map((field) => ({ [field]: personId })) }
  for await (const { _id } of read.each(volunteerOrderKind, named)) {
    await run(eraseFromVolunteerOrder, { orderId: _id, personId })
  }
})
