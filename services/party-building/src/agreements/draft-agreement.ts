import { type CalendarDay, calendarDay, dayOf } from '@onecore/kernel/day'
import { shortText } from '@onecore/kernel/text'
import { idOf, newId } from '@onecore/kernel/type-id'
import { creation, transition } from '@onecore/subgraph/command/command'
import type { Decision } from '@onecore/subgraph/command/decision'
import { z } from 'zod'
import { communityKind } from '../divisions/community.model.js'
import { jointBodyKind } from '../joint-bodies/joint-body.model.js'
import { coBuildingAgreements } from './agreement.js'
import { coBuildingAgreementLifecycle } from './agreement.lifecycle.js'
import { type CoBuildingAgreement, coBuildingAgreementKind } from './agreement.model.js'
import { coBuildingAgreementTerms, latestEnd, wholeYear, yearOf } from './agreement-terms.rules.js'

const mostProjects = 50
const mostContents = 50

/** Each project has one service content or more. */
const projects = z
  .array(z.object({ name: shortText(100), contents: z.array(shortText(200)).min(1).max(mostContents) }))
  .max(mostProjects)
const period = { validFrom: calendarDay.optional(), validTo: calendarDay.optional() }

/** One side writes down what a member unit takes on for a year. 起草共建协议 */
export const draftCoBuildingAgreement = creation({
  name: 'draftCoBuildingAgreement',
  payload: 'agreement',
  kind: coBuildingAgreementKind,
  action: 'DRAFT',
  input: z.object({
    jointBodyId: idOf('joint'),
    unitId: idOf('unit'),
    year: z.int().min(2000).max(2199),
    ...period,
    projects: projects.default([]),
  }),
  facts: async ({ jointBodyId, unitId, year }, { read }) => {
    const body = await read.get(jointBodyKind, jointBodyId)
    const community = body.communityId === null ? null : await read.find(communityKind, body.communityId)
    return {
      body,
      isDissolved: community?.isDissolved ?? false,
      exists: await read.exists(coBuildingAgreementKind, { unitId, jointBodyId, year }),
    }
  },
  draft: ({ projects, ...input }, { facts: { body }, now }) => ({
    ...wholeYear(input.year),
    ...input,
    _id: newId('agreement', now),
    status: coBuildingAgreementLifecycle.initial,
    steps: [],
    projects,
    unitSignature: null,
    bodySignature: null,
    terminationReason: null,
    scopeId: body.scopeId,
    communityId: body.communityId,
    path: body.path,
  }),
  decide: (decision, agreement, _, { facts: { body, isDissolved, exists }, now }) =>
    withinTerms(decision, agreement, dayOf(now))
      .refuseWhen(!body.memberUnitIds.includes(agreement.unitId), 'NOT_A_MEMBER', 'unitId')
      .refuseWhen(isDissolved, 'COMMUNITY_DISSOLVED', 'jointBodyId')
      .refuseWhen(exists, 'AGREEMENT_EXISTS', 'year')
      .begin(coBuildingAgreementLifecycle, 'DRAFT'),
})

/** The text is written anew: what was agreed or signed before no longer holds. 修改协议 */
export const reviseCoBuildingAgreement = transition({
  name: 'reviseCoBuildingAgreement',
  payload: 'agreement',
  on: coBuildingAgreements,
  move: 'REVISE',
  input: z.object({ agreementId: idOf('agreement'), ...period, projects: projects.optional() }),
  target: ({ agreementId }) => agreementId,
  decide: (decision, agreement, { agreementId: _, ...input }, { now }) => {
    const { validFrom, validTo, projects } = { ...agreement, ...input }
    return withinTerms(decision, { year: agreement.year, validFrom, validTo }, dayOf(now)).set({
      validFrom,
      validTo,
      projects,
      unitSignature: null,
      bodySignature: null,
    })
  },
})

/** The period lies in the agreement's year, ends in the future, and is no longer than the terms allow. */
const withinTerms = (
  decision: Decision<CoBuildingAgreement>,
  { year, validFrom, validTo }: Pick<CoBuildingAgreement, 'year' | 'validFrom' | 'validTo'>,
  today: CalendarDay,
): Decision<CoBuildingAgreement> =>
  decision
    .refuseWhen(yearOf(validFrom) !== year, 'PERIOD_OUTSIDE_YEAR', 'validFrom', { year })
    .refuseWhen(validTo < validFrom || validTo < today, 'PERIOD_EMPTY', 'validTo')
    .refuseWhen(validTo > latestEnd(validFrom), 'PERIOD_TOO_LONG', 'validTo', {
      months: coBuildingAgreementTerms.on(validFrom).params.longestMonths,
    })
