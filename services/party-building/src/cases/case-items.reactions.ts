import { procurementNeedConcluded, procurementNeedCreated } from '@onecore/events/contracts/procurement'
import {
  topicCollected,
  topicConcluded,
  warmHeartItemConcluded,
  warmHeartItemSuggested,
} from '@onecore/events/contracts/self-governance'
import {
  volunteerOrderCancelled,
  volunteerOrderDeclined,
  volunteerOrderDispatched,
  volunteerOrderRequested,
  volunteerOrderSigned,
  volunteerOrderUnclaimed,
} from '@onecore/events/contracts/volunteer-orders'
import { idOf } from '@onecore/kernel/type-id'
import { change } from '@onecore/subgraph/command/command'
import { on, type ReactionScope } from '@onecore/subgraph/reaction'
import { z } from 'zod'
import { caseKind } from './case.model.js'
import { caseCode } from './case-code.js'
import { type ItemNews, withNews, withPassedOn } from './case-links.js'
import { caseTargets } from './case-terms.js'

/** Notes what became of an item. Not a mutation: only the service itself runs it, on an event, in any state of the case. */
export const noteCaseItem = change({
  name: 'noteCaseItem',
  payload: 'case',
  kind: caseKind,
  action: 'NOTE_ITEM',
  input: z.object({
    caseId: idOf('case'),
    target: z.enum(caseTargets),
    itemId: z.string(),
    state: z.enum(['OPEN', 'UNCLAIMED', 'DONE', 'FAILED']),
    outcome: caseCode.nullish(),
    passedOnFrom: idOf('vorder').nullish(),
  }),
  target: ({ caseId }) => caseId,
  decide: (decision, { links }, { target, itemId, state, outcome = null, passedOnFrom = null }, { now }) => {
    // The need can be heard of before its order's routing.
    const known = passedOnFrom === null ? links : withPassedOn(links, passedOnFrom, now)
    return decision.set({ links: withNews(known, { target, itemId, state, outcome, passedOnFrom }) })
  },
})

type Told = Omit<ItemNews, 'state' | 'outcome'>

const opened = (scope: ReactionScope, caseId: string | null, told: Told) => note(scope, caseId, told, 'OPEN', null)

/** An item that failed no longer blocks either: the case must be handled in another way, and shows that it failed. */
const ended = (scope: ReactionScope, caseId: string | null, told: Told, isFulfilled: boolean, outcome: string) =>
  note(scope, caseId, told, isFulfilled ? 'DONE' : 'FAILED', outcome)

/** An order that nobody took up was given to a team again. The first time it is given to one is no news of the case. */
async function askedAgain(scope: ReactionScope, caseId: string | null, orderId: string): Promise<void> {
  const links = caseId === null ? [] : ((await scope.read.find(caseKind, caseId))?.links ?? [])
  const isUnclaimed = links.some(({ itemId, state }) => itemId === orderId && state === 'UNCLAIMED')
  if (isUnclaimed) await opened(scope, caseId, order(orderId))
}

async function note(
  scope: ReactionScope,
  caseId: string | null,
  told: Told,
  state: ItemNews['state'],
  outcome: string | null,
): Promise<void> {
  // Items that residents asked for directly belong to no case.
  if (caseId !== null) await scope.run(noteCaseItem, { caseId, ...told, state, outcome })
}

const order = (itemId: string): Told => ({ target: 'VOLUNTEER_ORDER', itemId })
const need = (itemId: string, passedOnFrom: string | null = null): Told => ({
  target: 'PROCUREMENT_NEED',
  itemId,
  passedOnFrom,
})
const topic = (itemId: string): Told => ({ target: 'TOPIC', itemId })
const warmHeart = (itemId: string): Told => ({ target: 'WARM_HEART_ITEM', itemId })

/** What the other three services tell of the items that a case has opened. */
export const caseItemReactions = [
  on(volunteerOrderRequested, ({ data }, scope) => opened(scope, data.caseId, order(data.orderId))),
  on(volunteerOrderUnclaimed, ({ data }, scope) => note(scope, data.caseId, order(data.orderId), 'UNCLAIMED', null)),
  on(volunteerOrderDispatched, ({ data }, scope) => askedAgain(scope, data.caseId, data.orderId)),
  on(volunteerOrderSigned, ({ data }, scope) => ended(scope, data.caseId, order(data.orderId), true, 'SIGNED')),
  on(volunteerOrderDeclined, ({ data }, scope) =>
    ended(scope, data.caseId, order(data.orderId), false, data.reasonCode),
  ),
  on(volunteerOrderCancelled, ({ data }, scope) =>
    ended(scope, data.caseId, order(data.orderId), false, data.reasonCode),
  ),
  on(procurementNeedCreated, ({ data }, scope) => opened(scope, data.caseId, need(data.needId, data.volunteerOrderId))),
  on(procurementNeedConcluded, ({ data }, scope) =>
    ended(scope, data.caseId, need(data.needId), data.isFulfilled, data.outcome),
  ),
  on(topicCollected, ({ data }, scope) => opened(scope, data.caseId, topic(data.topicId))),
  on(topicConcluded, ({ data }, scope) =>
    ended(scope, data.caseId, topic(data.topicId), data.isFulfilled, data.outcome),
  ),
  on(warmHeartItemSuggested, ({ data }, scope) => opened(scope, data.caseId, warmHeart(data.itemId))),
  on(warmHeartItemConcluded, ({ data }, scope) =>
    ended(scope, data.caseId, warmHeart(data.itemId), data.isFulfilled, data.outcome),
  ),
]
