import { caseRouted } from '@onecore/events/contracts/party-building-cases'
import { idOf, stableId } from '@onecore/kernel/type-id'
import { creation } from '@onecore/subgraph/command/command'
import { on } from '@onecore/subgraph/reaction'
import { z } from 'zod'
import { code } from '../code.js'
import { emptyItem, suggested } from './open-item.js'
import { warmHeartItemKind } from './warm-heart-item.model.js'

/** Opens the matter that a routed case asks for. Not a mutation: only the service itself runs it, on the event. */
export const openWarmHeartItemForCase = creation({
  name: 'openWarmHeartItemForCase',
  payload: 'item',
  kind: warmHeartItemKind,
  action: 'SUGGEST',
  input: z.object({
    routingId: z.string(),
    caseId: idOf('case'),
    communityId: idOf('comm'),
    path: z.array(idOf('div')),
    category: code,
    suggestedByPersonId: idOf('person').nullish(),
    servedPersonId: idOf('person').nullish(),
  }),
  draft: ({ routingId, ...input }) => ({
    ...emptyItem,
    ...input,
    // The same routing opens the same matter, however often the event arrives.
    _id: stableId('warm', routingId),
    path: [...input.path, input.communityId],
    title: `365: ${input.category}`,
    description: `365: ${input.category}`,
    suggestedByPersonId: input.suggestedByPersonId ?? null,
    servedPersonId: input.servedPersonId ?? null,
  }),
  decide: suggested,
})

/** A case that is to become a heart-warming matter opens one. */
export const onCaseRoutedToWarmHeart = on(caseRouted, async ({ id, data }, scope) => {
  if (data.target !== 'WARM_HEART_ITEM') return
  await scope.run(openWarmHeartItemForCase, {
    routingId: id,
    caseId: data.caseId,
    communityId: data.communityId,
    path: data.path,
    category: data.category,
    suggestedByPersonId: data.reportedByPersonId,
    servedPersonId: data.servedPersonId,
  })
})
