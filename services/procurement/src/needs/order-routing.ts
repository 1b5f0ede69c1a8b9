import { volunteerOrderRouted } from '@onecore/events/contracts/volunteer-orders'
import { idOf, isId, stableId } from '@onecore/kernel/type-id'
import { creation } from '@onecore/subgraph/command/command'
import { on } from '@onecore/subgraph/reaction'
import { z } from 'zod'
import { beginNeed, emptyNeed } from './begin-need.js'
import { needKind } from './need.model.js'
import { needCategory } from './need-category.js'

/**
 * Opens the need that a routed volunteer order asks for. It is opened wherever it comes from: what may not be bought is
 * found by the street office at its review, and declined by a person. Not a mutation: only the service itself runs it.
 */
export const openNeedForVolunteerOrder = creation({
  name: 'openNeedForVolunteerOrder',
  payload: 'need',
  kind: needKind,
  action: 'COLLECT',
  input: z.object({
    orderId: idOf('vorder'),
    caseId: idOf('case').nullish(),
    communityId: idOf('comm'),
    path: z.array(idOf('div')),
    category: needCategory,
    authorPersonId: idOf('person').nullish(),
    reportedByPersonId: idOf('person').nullish(),
  }),
  draft: (input) => ({
    ...emptyNeed,
    _id: needOf(input.orderId),
    caseId: input.caseId ?? null,
    volunteerOrderId: input.orderId,
    communityId: input.communityId,
    path: [...input.path, input.communityId],
    category: input.category,
    authorPersonId: input.authorPersonId ?? null,
    reportedByPersonId: input.reportedByPersonId ?? null,
  }),
  decide: (decision, need) => beginNeed(decision, need),
})

/** An order comes to be one need, however often it is routed here. */
const needOf = (orderId: string): string => stableId('need', orderId)

/** Help that volunteers cannot give becomes a need; whoever routed the order counts as the need's author. */
export const onVolunteerOrderRouted = on(volunteerOrderRouted, async ({ actorId, data }, { read, run }) => {
  if (data.target !== 'PROCUREMENT' || (await read.find(needKind, needOf(data.orderId))) !== null) return
  await run(openNeedForVolunteerOrder, {
    orderId: data.orderId,
    caseId: data.caseId,
    communityId: data.communityId,
    path: data.path,
    category: data.category,
    authorPersonId: isId(actorId, 'person') ? actorId : null,
    reportedByPersonId: data.requestedByPersonId,
  })
})
