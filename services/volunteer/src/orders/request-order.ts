import { volunteerOrderRequested } from '@onecore/events/contracts/volunteer-orders'
import { longText, shortText } from '@onecore/kernel/text'
import { idOf, newId } from '@onecore/kernel/type-id'
import { creation } from '@onecore/subgraph/command/command'
import { communityReferences } from '@onecore/subgraph/reference/community.model'
import { z } from 'zod'
import { emptyOrder } from './empty-order.js'
import { volunteerOrderLifecycle } from './order.lifecycle.js'
import { volunteerOrderKind } from './order.model.js'
import { orderCode, orderCodes } from './order-code.js'

/** Somebody orders help, for themselves, for somebody else or for a group, and names the risks truly. 点单 */
export const requestVolunteerOrder = creation({
  name: 'requestVolunteerOrder',
  payload: 'order',
  kind: volunteerOrderKind,
  action: 'REQUEST',
  input: z
    .object({
      communityId: idOf('comm'),
      category: orderCode,
      description: longText(2_000),
      risks: orderCodes.default([]),
      skills: orderCodes.default([]),
      qualifications: orderCodes.default([]),
      groupName: shortText(100).optional(),
      servedPersonId: idOf('person').optional(),
      places: z.int().min(1).max(50).default(1),
      dueAt: z.date().optional(),
      startsAt: z.date().optional(),
      endsAt: z.date().optional(),
    })
    .refine(isPlannedTime, { path: ['endsAt'], error: 'give startsAt and endsAt, at most 24 hours apart, or neither' }),
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
    qualifications: input.qualifications,
    requestedByPersonId: caller.personId,
    groupName: input.groupName ?? null,
    servedPersonId: input.servedPersonId ?? caller.personId,
    places: input.places,
    dueAt: input.dueAt ?? null,
    startsAt: input.startsAt ?? null,
    endsAt: input.endsAt ?? null,
  }),
  decide: (decision, draft, { dueAt, startsAt }, { facts, now }) =>
    decision
      .refuseWhen(!facts.community.isActive, 'COMMUNITY_DISSOLVED', 'communityId')
      .refuseWhen(dueAt !== undefined && dueAt <= now, 'DUE_IN_THE_PAST', 'dueAt')
      .refuseWhen(startsAt !== undefined && startsAt <= now, 'DUE_IN_THE_PAST', 'startsAt')
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

const longestShift = 24 * 3_600_000

/** A shift has two ends, the later one second; one longer than a day is two shifts. */
function isPlannedTime({ startsAt, endsAt }: { startsAt?: Date | undefined; endsAt?: Date | undefined }): boolean {
  if (startsAt === undefined || endsAt === undefined) return startsAt === endsAt
  const duration = endsAt.getTime() - startsAt.getTime()
  return duration > 0 && duration <= longestShift
}
