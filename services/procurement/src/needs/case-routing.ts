import { caseRouted } from '@onecore/events/contracts/party-building-cases'
import { idOf, isId, stableId } from '@onecore/kernel/type-id'
import { creation } from '@onecore/subgraph/command/command'
import { on } from '@onecore/subgraph/reaction'
import { z } from 'zod'
import { beginNeed, emptyNeed } from './begin-need.js'
import { needKind } from './need.model.js'
import { needCategory } from './need-category.js'

/** Opens the need that a routed case asks for. Not a mutation: only the service itself runs it, on the event. */
export const openNeedForCase = creation({
  name: 'openNeedForCase',
  payload: 'need',
  kind: needKind,
  action: 'COLLECT',
  input: z.object({
    routingId: z.string(),
    caseId: idOf('case'),
    communityId: idOf('comm'),
    path: z.array(idOf('div')),
    category: needCategory,
    authorPersonId: idOf('person').nullish(),
    reportedByPersonId: idOf('person').nullish(),
  }),
  draft: (input) => ({
    ...emptyNeed,
    // The same routing opens the same need, however often the event arrives.
    _id: stableId('need', input.routingId),
    caseId: input.caseId,
    communityId: input.communityId,
    path: [...input.path, input.communityId],
    category: input.category,
    authorPersonId: input.authorPersonId ?? null,
    reportedByPersonId: input.reportedByPersonId ?? null,
  }),
  decide: (decision, need) => beginNeed(decision, need),
})

/** A case that is to be handled by purchase becomes a need; whoever routed it counts as the need's author. */
export const onCaseRouted = on(caseRouted, async ({ id, actorId, data }, scope) => {
  if (data.target !== 'PROCUREMENT_NEED') return
  await scope.run(openNeedForCase, {
    routingId: id,
    caseId: data.caseId,
    communityId: data.communityId,
    path: data.path,
    category: data.category,
    authorPersonId: isId(actorId, 'person') ? actorId : null,
    reportedByPersonId: data.reportedByPersonId,
  })
})
