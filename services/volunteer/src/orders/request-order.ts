import { volunteerOrderRequested } from '@onecore/events/contracts/volunteer-orders'
import { longText, shortText } from '@onecore/kernel/text'
import { idOf, newId } from '@onecore/kernel/type-id'
import { creation } from '@onecore/subgraph/command/command'
import type { Decision, Draft } from '@onecore/subgraph/command/decision'
import { communityReferences } from '@onecore/subgraph/reference/community.model'
import { z } from 'zod'
import { emptyOrder } from './empty-order.js'
import { volunteerOrderLifecycle } from './order.lifecycle.js'
import { type VolunteerOrder, volunteerOrderKind } from './order.model.js'
import { orderCode, orderCodes } from './order-code.js'
import { inOrderOfTime, isPlannedTime, overlap, places, type Shift, shiftsInput } from './planned-time.js'

const input = z
  .object({
    communityId: idOf('comm'),
    category: orderCode,
    description: longText(2_000),
    risks: orderCodes.default([]),
    skills: orderCodes.default([]),
    qualifications: orderCodes.default([]),
    trainings: orderCodes.default([]),
    groupName: shortText(100).optional(),
    servedPersonId: idOf('person').optional(),
    places: places.optional(),
    dueAt: z.date().optional(),
    startsAt: z.date().optional(),
    endsAt: z.date().optional(),
    shifts: shiftsInput.optional(),
  })
  .refine(isPlannedTime, { path: ['endsAt'], error: 'give startsAt and endsAt, at most 24 hours apart, or neither' })
  .refine(({ shifts, startsAt, places }) => shifts === undefined || (startsAt ?? places) === undefined, {
    path: ['shifts'],
    error: 'give shifts, or startsAt, endsAt and places',
  })

/**
 * Somebody orders help, for themselves, for somebody else or for a group, and names the risks truly. Help that is
 * needed at several times is one order for each shift: taken up, served and signed by itself. 点单
 */
export const requestVolunteerOrder = creation({
  name: 'requestVolunteerOrder',
  payload: 'order',
  kind: volunteerOrderKind,
  action: 'REQUEST',
  input,
  facts: async ({ communityId }, { read }) => ({ community: await read.get(communityReferences, communityId) }),
  draft: (input, { facts, caller, now }) => {
    const [first] = shiftsOf(input)
    const _id = newId('vorder', now)
    return {
      ...emptyOrder,
      _id,
      seriesId: input.shifts === undefined ? null : _id,
      communityId: input.communityId,
      path: facts.community.path,
      category: input.category,
      description: input.description,
      risks: input.risks,
      skills: input.skills,
      qualifications: input.qualifications,
      trainings: input.trainings,
      requestedByPersonId: caller.personId,
      groupName: input.groupName ?? null,
      servedPersonId: input.servedPersonId ?? caller.personId,
      dueAt: input.dueAt ?? null,
      ...first,
      neededAt: first.startsAt ?? input.dueAt ?? null,
    }
  },
  decide: (decision, draft, input, { facts, now }) => {
    const { dueAt, startsAt, shifts = [] } = input
    decision
      .refuseWhen(!facts.community.isActive, 'COMMUNITY_DISSOLVED', 'communityId')
      .refuseWhen(dueAt !== undefined && dueAt <= now, 'DUE_IN_THE_PAST', 'dueAt')
      .refuseWhen(startsAt !== undefined && startsAt <= now, 'DUE_IN_THE_PAST', 'startsAt')
      .refuseWhen(
        shifts.some((shift) => shift.startsAt <= now),
        'DUE_IN_THE_PAST',
        'shifts',
      )
      .refuseWhen(overlap(shifts), 'SHIFTS_OVERLAP', 'shifts')
    for (const shift of shiftsOf(input).slice(1)) {
      const order = { ...draft, ...shift, neededAt: shift.startsAt, _id: newId('vorder', now) }
      decision.create(volunteerOrderKind, order, (other) => requested(other, order))
    }
    return requested(decision, draft)
  },
})

/** The times of a request, the earliest first; one, which may be open, unless it is for shifts. */
function shiftsOf({ shifts = [], places = 1, startsAt, endsAt }: RequestedTimes): [Shift, ...Shift[]] {
  const [first, ...others] = inOrderOfTime(shifts)
  if (first !== undefined) return [first, ...others]
  return [{ startsAt: startsAt ?? null, endsAt: endsAt ?? null, places }]
}
type RequestedTimes = Pick<z.infer<typeof input>, 'shifts' | 'places' | 'startsAt' | 'endsAt'>

const requested = (decision: Decision<VolunteerOrder>, draft: Draft<VolunteerOrder>): Decision<VolunteerOrder> =>
  decision.begin(volunteerOrderLifecycle, 'REQUEST').count('orders.open', draft.path).emit(volunteerOrderRequested, {
    orderId: draft._id,
    communityId: draft.communityId,
    caseId: null,
    category: draft.category,
    servedPersonId: draft.servedPersonId,
  })
