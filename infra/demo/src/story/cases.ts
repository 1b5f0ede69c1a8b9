import type { CaseState } from '@onecore/party-building/cases/case.lifecycle'
import { type Case, caseKind } from '@onecore/party-building/cases/case.model'
import { deadlineOf } from '@onecore/party-building/cases/case-deadlines.rules'
import type { CaseLink } from '@onecore/party-building/cases/case-links'
import { caseId } from './case-ids.js'
import { type Chapter, chapter, stored } from './chapter.js'
import { kangsheng, placeNamed, streets } from './divisions.js'
import { history, hoursAfter, momentOf, type Told } from './history.js'
import { needId } from './matters.js'
import { acceptedOrderId, signedOrderId } from './orders.js'
import { personaPersonId } from './persona-people.js'
import { daysBefore } from './time.js'

const resident = personaPersonId('resident')
const neighbour = personaPersonId('served-neighbour')
const secretary = personaPersonId('community-secretary')

const reported: Told<CaseState> = ['REPORT', 'COLLECTED', resident]
const inLedger: readonly Told<CaseState>[] = [
  reported,
  ['ANALYSE', 'ANALYSED', secretary],
  ['OPEN_LEDGER_ENTRY', 'LEDGERED', secretary],
]
const handled: readonly Told<CaseState>[] = [...inLedger, ['HANDLE', 'HANDLING', secretary]]
const routed: readonly Told<CaseState>[] = [...handled, ['ROUTE', 'HANDLING', secretary]]

/** Told a day after the help was routed, when it has been given. */
const toldResult: Told<CaseState> = ['FEED_BACK', 'RESULT_FED_BACK', secretary, 24]

/** Seven matters of Kangsheng, each as far along as its name says; all of them are made up. */
export const cases = (now: Date): Case[] => [
  matter('collected', daysBefore(now, 1), '楼道灯不亮（示例）', 'PUBLIC_FACILITY', [reported]),
  matter('in-ledger', daysBefore(now, 2), '小区健身器材松动（示例）', 'PUBLIC_FACILITY', inLedger),
  {
    ...matter('visit', daysBefore(now, 2), '独居老人需要有人上门探访（示例）', 'HOME_VISIT', routed),
    servedPersonId: neighbour,
    modes: ['TEAM'],
    links: [link('VOLUNTEER_ORDER', acceptedOrderId, 'OPEN', daysBefore(now, 2))],
  },
  {
    ...matter('purchase', daysBefore(now, 3), '希望社区提供日间助餐（示例）', 'MEAL_SERVICE', routed),
    modes: ['AGENCY'],
    links: [link('PROCUREMENT_NEED', needId, 'OPEN', daysBefore(now, 3))],
  },
  {
    ...matter('escalated', daysBefore(now, 4), '道路积水，需街道协调（示例）', 'PUBLIC_FACILITY', [
      ...handled,
      ['ESCALATE', 'ESCALATED', secretary],
    ]),
    modes: ['TEAM'],
    chargePath: [...placeNamed(streets, '青春山街道').path],
    handlerPersonId: null,
    reason: '超出社区职责（示例）',
  },
  withResult({
    ...matter('fed-back', daysBefore(now, 5), '老年邻居需要代购生活用品（示例）', 'HOME_VISIT', [
      ...routed,
      toldResult,
    ]),
    servedPersonId: neighbour,
    modes: ['TEAM'],
    links: [{ ...link('VOLUNTEER_ORDER', signedOrderId, 'DONE', daysBefore(now, 5)), outcome: 'SIGNED' }],
  }),
  appraised(
    withResult({
      ...matter('closed', daysBefore(now, 9), '代办社保手续（示例）', 'ERRAND', [
        ...handled,
        toldResult,
        ['APPRAISE', 'APPRAISED', resident],
        ['ASSESS', 'ASSESSED', secretary],
      ]),
      modes: ['AGENCY'],
    }),
  ),
]

export const casesChapter = (now: Date): Chapter =>
  chapter({ label: 'cases', service: 'party-building', kind: caseKind, size: 7, documents: () => cases(now) })

/** A case with the history it has so far. */
function matter(
  key: string,
  start: Date,
  description: string,
  category: string,
  moves: readonly Told<CaseState>[],
): Case {
  const isInLedger = moves.length >= inLedger.length
  const { dueAt, rule } = deadlineOf('ORDINARY', hoursAfter(start, inLedger.length - 1))
  const { validFrom, legalBasis, params } = rule
  return {
    ...stored(caseId(key), start),
    ...history(start, moves),
    communityId: kangsheng.id,
    path: [...kangsheng.path],
    channel: 'PUBLIC_REPORT',
    category,
    description,
    reportedByPersonId: resident,
    servedPersonId: resident,
    volunteerOrderId: null,
    urgency: moves.length > 1 ? 'ORDINARY' : null,
    chargePath: [...kangsheng.path],
    handlerPersonId: moves.length >= handled.length ? secretary : null,
    dueAt: isInLedger ? dueAt : null,
    deadlineRule: isInLedger ? { validFrom, legalBasis, isDefault: params.isDefault } : null,
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
  }
}

const withResult = (told: Case): Case => ({
  ...told,
  result: '已办理（示例）',
  resultAt: momentOf(told.steps, 'FEED_BACK'),
})

const appraised = (told: Case): Case => ({
  ...told,
  appraisal: {
    byPersonId: resident,
    at: momentOf(told.steps, 'APPRAISE'),
    isSatisfied: true,
    rating: 5,
    comment: null,
  },
})

const link = (target: CaseLink['target'], itemId: string, state: CaseLink['state'], start: Date): CaseLink => ({
  target,
  itemId,
  isBlocking: true,
  state,
  outcome: null,
  routedAt: hoursAfter(start, handled.length),
})
