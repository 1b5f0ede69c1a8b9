import { volunteerOrderRequested } from '@onecore/events/contracts/volunteer-orders'
import { longText } from '@onecore/kernel/text'
import { idOf, newId } from '@onecore/kernel/type-id'
import { creation } from '@onecore/subgraph/command/command'
import { communityReferences } from '@onecore/subgraph/reference/community.model'
import { z } from 'zod'
import { volunteerOrderLifecycle } from './order.lifecycle.js'
import { volunteerOrderKind } from './order.model.js'
import { orderCode } from './order-code.js'

/** A resident orders help, for themselves or for somebody else, and names the risks truly. 点单 */
export const requestVolunteerOrder = creation({
  name: 'requestVolunteerOrder',
  payload: 'order',
  kind: volunteerOrderKind,
  action: 'REQUEST',
  input: z.object({
    communityId: idOf('comm'),
    category: orderCode,
    description: longText(2_000),
    risks: z.array(orderCode).max(20).default([]),
    skills: z.array(orderCode).max(20).default([]),
    servedPersonId: idOf('person').optional(),
    dueAt: z.date().optional(),
  }),
  facts: async ({ communityId }, { read }) => ({ community: await read.get(communityReferences, communityId) }),
  draft: (input, { facts, caller, now }) => ({
    ...emptyOrder,
    _id: newId('vorder', now),
    communityId: input.communityId,
    path: facts.community.path,
    category: input.category,
    description: input.description,
    risks: input.risks,
    skills: input.skills,
    requestedByPersonId: caller.personId,
    servedPersonId: input.servedPersonId ?? caller.personId,
    dueAt: input.dueAt ?? null,
  }),
  decide: (decision, draft, { dueAt }, { facts, now }) =>
    decision
      .refuseWhen(!facts.community.isActive, 'COMMUNITY_DISSOLVED', 'communityId')
      .refuseWhen(dueAt !== undefined && dueAt <= now, 'DUE_IN_THE_PAST', 'dueAt')
      .begin(volunteerOrderLifecycle, 'REQUEST')
      .count('orders.open', draft.path)
      .emit(volunteerOrderRequested, {
        orderId: draft._id,
        communityId: draft.communityId,
        caseId: null,
        category: draft.category,
        servedPersonId: draft.servedPersonId,
      }),
})

/** An order before anything has happened to it. */
export const emptyOrder = {
  status: 'REQUESTED' as const,
  steps: [],
  caseId: null,
  risks: [],
  skills: [],
  requestedByPersonId: null,
  servedPersonId: null,
  teamId: null,
  teamLeaderPersonId: null,
  volunteerId: null,
  volunteerPersonId: null,
  dueAt: null,
  checkedInAt: null,
  checkedOutAt: null,
  deliveredAt: null,
  signature: null,
  rating: null,
  reason: null,
}
