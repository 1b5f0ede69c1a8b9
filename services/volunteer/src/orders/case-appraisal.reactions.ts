import { caseAppraised, caseReopened } from '@onecore/events/contracts/party-building-cases'
import { idOf } from '@onecore/kernel/type-id'
import { change } from '@onecore/subgraph/command/command'
import { on, type ReactionScope } from '@onecore/subgraph/reaction'
import { z } from 'zod'
import { volunteerOrderKind } from './order.model.js'

const onOrder = { orderId: idOf('vorder') }

/**
 * The resident has appraised the matter that this help was a part of. It is shown to those involved and nothing follows
 * from it by itself, for nobody (Personal Information Protection Law, art. 24). Not a mutation.
 */
export const noteCaseAppraisal = change({
  name: 'noteCaseAppraisal',
  payload: 'order',
  kind: volunteerOrderKind,
  action: 'NOTE_APPRAISAL',
  input: z.object({ ...onOrder, isSatisfied: z.boolean(), rating: z.int().min(1).max(5).nullish() }),
  target: ({ orderId }) => orderId,
  decide: (decision, { caseAppraisal }, { isSatisfied, rating = null }, { now }) =>
    decision.set({
      caseAppraisal: { isSatisfied, rating, at: now, timesReopened: caseAppraisal?.timesReopened ?? 0 },
    }),
})

/** That appraisal has put the matter back into handling. Not a mutation. */
export const noteCaseReopened = change({
  name: 'noteCaseReopened',
  payload: 'order',
  kind: volunteerOrderKind,
  action: 'NOTE_APPRAISAL',
  input: z.object(onOrder),
  target: ({ orderId }) => orderId,
  decide: (decision, { caseAppraisal }) =>
    caseAppraisal
      ? decision.set({ caseAppraisal: { ...caseAppraisal, timesReopened: caseAppraisal.timesReopened + 1 } })
      : decision,
})

/** Orders of the case by which help was given; the others had no part in what was appraised. */
const helpGivenFor = ({ read }: ReactionScope, caseId: string) =>
  read.list(volunteerOrderKind, { caseId, deliveredAt: { $ne: null } })

/** What residents say of a whole matter reaches those who helped. */
export const caseAppraisalReactions = [
  on(caseAppraised, async ({ data: { caseId, isSatisfied, rating } }, scope) => {
    for (const { _id } of await helpGivenFor(scope, caseId)) {
      await scope.run(noteCaseAppraisal, { orderId: _id, isSatisfied, rating })
    }
  }),
  on(caseReopened, async ({ data: { caseId } }, scope) => {
    for (const { _id } of await helpGivenFor(scope, caseId)) await scope.run(noteCaseReopened, { orderId: _id })
  }),
]
