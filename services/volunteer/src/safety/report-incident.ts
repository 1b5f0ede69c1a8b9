import { actorId } from '@onecore/access/caller'
import { safetyIncidentReported } from '@onecore/events/contracts/volunteer-safety'
import { longText } from '@onecore/kernel/text'
import { idOf, newId } from '@onecore/kernel/type-id'
import { creation } from '@onecore/subgraph/command/command'
import { communityReferences } from '@onecore/subgraph/reference/community.model'
import { z } from 'zod'
import { type VolunteerOrder, volunteerOrderKind } from '../orders/order.model.js'
import { orderCode } from '../orders/order-code.js'
import { takingPart } from '../orders/participation.js'
import { haltOf } from './safety-event.js'
import { safetyIncidentLifecycle } from './safety-incident.lifecycle.js'
import { safetyIncidentKind, severities } from './safety-incident.model.js'

/**
 * Somebody who was involved, the team's leader or the community reports what happened: in an order, or elsewhere in the
 * community. Similar orders of the community are halted at once, before anybody has judged it. 安全事件上报
 */
export const reportSafetyIncident = creation({
  name: 'reportSafetyIncident',
  payload: 'incident',
  kind: safetyIncidentKind,
  action: 'REPORT',
  input: z
    .object({
      orderId: idOf('vorder').optional(),
      communityId: idOf('comm').optional(),
      category: orderCode.optional(),
      hazard: orderCode,
      severity: z.enum(severities),
      description: longText(2_000),
      namedPersonIds: z.array(idOf('person')).max(20).default([]),
    })
    .refine(isAboutOnePlace, { path: ['orderId'], error: 'give orderId, or communityId and category' }),
  facts: async ({ orderId, communityId }, { read }) => {
    const order = orderId === undefined ? null : await read.get(volunteerOrderKind, orderId)
    return { order, community: await read.get(communityReferences, order?.communityId ?? communityId ?? '') }
  },
  draft: (input, { facts: { order, community }, caller, now }) => ({
    _id: newId('safety', now),
    status: safetyIncidentLifecycle.initial,
    steps: [],
    communityId: community._id,
    path: community.path,
    orderId: order?._id ?? null,
    teamId: order?.teamId ?? null,
    category: order?.category ?? input.category ?? '',
    hazard: input.hazard,
    severity: input.severity,
    description: input.description,
    reportedById: actorId(caller),
    involvedPersonIds: order === null ? [] : involvedIn(order),
    namedPersonIds: input.namedPersonIds,
    scopeId: community._id,
    outcome: null,
  }),
  decide: (decision, draft) =>
    decision.begin(safetyIncidentLifecycle, 'REPORT').emit(safetyIncidentReported, haltOf(draft)),
})

function isAboutOnePlace({ orderId, communityId, category }: About): boolean {
  const given = [communityId, category].filter((one) => one !== undefined).length
  return orderId === undefined ? given === 2 : given === 0
}
type About = { readonly [Field in 'orderId' | 'communityId' | 'category']?: string | undefined }

/** Who serves, is helped, or ordered for somebody else. */
const involvedIn = (order: VolunteerOrder): string[] => {
  const { servedPersonId, requestedByPersonId } = order
  const serving = takingPart(order).map(({ personId }) => personId)
  return [...new Set([...serving, servedPersonId, requestedByPersonId])].filter((id) => id !== null)
}
