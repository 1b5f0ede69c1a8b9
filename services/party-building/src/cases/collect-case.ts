import { caseCollected } from '@onecore/events/contracts/party-building-cases'
import { longText } from '@onecore/kernel/text'
import { idOf, newId } from '@onecore/kernel/type-id'
import { creation } from '@onecore/subgraph/command/command'
import type { Decision, Draft } from '@onecore/subgraph/command/decision'
import type { Reader } from '@onecore/subgraph/command/reader'
import { z } from 'zod'
import { type Community, communityKind } from '../divisions/community.model.js'
import { divisionsAbove } from '../divisions/community-event.js'
import { caseLifecycle } from './case.lifecycle.js'
import { type Case, caseKind } from './case.model.js'
import { caseCode } from './case-code.js'
import { eventOf } from './case-event.js'
import { caseChannels } from './case-terms.js'

const matter = {
  communityId: idOf('comm'),
  category: caseCode,
  description: longText(2_000),
  servedPersonId: idOf('person').optional(),
}
const facts = async ({ communityId }: { communityId: string }, { read }: { read: Reader }) => ({
  community: await read.get(communityKind, communityId),
})

/** Somebody reports a matter, their own or a neighbour's (群众反映). */
export const reportCase = creation({
  name: 'reportCase',
  payload: 'case',
  kind: caseKind,
  action: 'REPORT',
  input: z.object(matter),
  facts,
  draft: (input, { facts: { community }, caller, now }) => ({
    ...emptyCase(community, now),
    channel: 'PUBLIC_REPORT' as const,
    category: input.category,
    description: input.description,
    reportedByPersonId: caller.personId,
    servedPersonId: input.servedPersonId ?? caller.personId,
  }),
  decide: (decision, draft, _, { facts: { community } }) => collected(decision, draft, community, 'REPORT'),
})

/** A cadre or a department's system records a matter for somebody: after a visit, a call, or collected digitally. */
export const recordCase = creation({
  name: 'recordCase',
  payload: 'case',
  kind: caseKind,
  action: 'RECORD',
  input: z.object({ ...matter, channel: z.enum(caseChannels), reportedByPersonId: idOf('person').optional() }),
  facts,
  draft: (input, { facts: { community }, now }) => ({
    ...emptyCase(community, now),
    channel: input.channel,
    category: input.category,
    description: input.description,
    reportedByPersonId: input.reportedByPersonId ?? null,
    servedPersonId: input.servedPersonId ?? input.reportedByPersonId ?? null,
  }),
  decide: (decision, draft, _, { facts: { community } }) => collected(decision, draft, community, 'RECORD'),
})

/** A new case is open, and others are told; refused where nobody could handle or appraise it. */
export function collected(
  decision: Decision<Case>,
  draft: Draft<Case>,
  community: Community,
  move: string,
): Decision<Case> {
  const { path, channel, category, reportedByPersonId, servedPersonId } = draft
  return (
    decision
      .refuseWhen(community.isDissolved, 'COMMUNITY_DISSOLVED', 'communityId')
      // Public appraisal is one of the six steps, and none may be skipped: somebody must be there to appraise.
      .refuseWhen(servedPersonId === null, 'NOBODY_TO_APPRAISE', 'servedPersonId')
      .begin(caseLifecycle, move)
      .count('cases.open', path)
      .emit(caseCollected, {
        ...eventOf(draft),
        path: divisionsAbove(path),
        channel,
        category,
        reportedByPersonId,
        servedPersonId,
        volunteerOrderId: draft.volunteerOrderId,
      })
  )
}

/** A case of a community before anything is known of it. */
export const emptyCase = (community: Community, now: Date) => ({
  _id: newId('case', now),
  status: caseLifecycle.initial,
  steps: [],
  communityId: community._id,
  path: community.path,
  volunteerOrderId: null,
  urgency: null,
  chargePath: community.path,
  handlerPersonId: null,
  dueAt: null,
  deadlineRule: null,
  modes: [],
  links: [],
  waiting: null,
  result: null,
  resultAt: null,
  appraisal: null,
  timesReopened: 0,
  remark: null,
  reason: null,
  mergedIntoId: null,
})
