import { caseRouted } from '@onecore/events/contracts/party-building-cases'
import { idOf, stableId } from '@onecore/kernel/type-id'
import { creation } from '@onecore/subgraph/command/command'
import { on } from '@onecore/subgraph/reaction'
import { z } from 'zod'
import { code } from '../code.js'
import { collected, emptyTopic } from './collect-topic.js'
import { topicKind } from './topic.model.js'

/** Opens the topic that a routed case asks for. Not a mutation: only the service itself runs it, on the event. */
export const openTopicForCase = creation({
  name: 'openTopicForCase',
  payload: 'topic',
  kind: topicKind,
  action: 'SUGGEST',
  input: z.object({
    routingId: z.string(),
    caseId: idOf('case'),
    communityId: idOf('comm'),
    path: z.array(idOf('div')),
    category: code,
    proposedByPersonId: idOf('person').nullish(),
  }),
  draft: ({ routingId, ...input }) => ({
    ...emptyTopic,
    ...input,
    // The same routing opens the same topic, however often the event arrives.
    _id: stableId('topic', routingId),
    path: [...input.path, input.communityId],
    title: `365: ${input.category}`,
    description: `365: ${input.category}`,
    proposedByPersonId: input.proposedByPersonId ?? null,
  }),
  decide: collected,
})

/** A case that the residents' council is to handle becomes a topic. */
export const onCaseRoutedToTopic = on(caseRouted, async ({ id, data }, scope) => {
  if (data.target !== 'TOPIC') return
  await scope.run(openTopicForCase, {
    routingId: id,
    caseId: data.caseId,
    communityId: data.communityId,
    path: data.path,
    category: data.category,
    proposedByPersonId: data.reportedByPersonId,
  })
})
