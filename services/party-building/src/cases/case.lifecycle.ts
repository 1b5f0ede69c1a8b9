import { lifecycle } from '@onecore/kernel/lifecycle'
import type { Case } from './case.model.js'
import { oneAbove } from './case-level.rules.js'
import type { CaseLimits } from './case-limits.rules.js'
import { blockingLink, hasPending } from './case-links.js'

export type CaseState =
  | 'COLLECTED'
  | 'ANALYSED'
  | 'REJECTED'
  | 'LEDGERED'
  | 'HANDLING'
  | 'WAITING_EXTERNAL'
  | 'ESCALATED'
  | 'RESULT_FED_BACK'
  | 'APPRAISED'
  | 'ASSESSED'
  | 'MERGED'

const inCharge = 'who is in charge'
const sixSteps = '365 method: 六个步骤办理民事'

/**
 * 分析民情 → 建立台账 → 及时办理 → 反馈结果 → 群众评议 → 动态考核, in this order and none skipped. Handing the case to
 * another handler and routing it to another service leave it in handling, and its clock goes on.
 */
export const caseLifecycle = lifecycle<Case, CaseLimits>()({
  name: 'Case',
  term: '民情事项',
  states: {
    COLLECTED: '已收集',
    ANALYSED: '已分析',
    REJECTED: '不予受理',
    LEDGERED: '已建台账',
    HANDLING: '办理中',
    WAITING_EXTERNAL: '等待外部',
    ESCALATED: '已提级',
    RESULT_FED_BACK: '已反馈',
    APPRAISED: '已评议',
    ASSESSED: '已考核办结',
    MERGED: '已并案',
  },
  initial: 'COLLECTED',
  final: ['ASSESSED', 'REJECTED', 'MERGED'],
  moves: {
    ANALYSE: { from: ['COLLECTED'], to: 'ANALYSED', by: 'the community', term: '分析民情', source: sixSteps },
    REJECT: { from: ['ANALYSED'], to: 'REJECTED', by: 'the community', term: '不予受理' },
    OPEN_LEDGER_ENTRY: { from: ['ANALYSED'], to: 'LEDGERED', by: 'the community', term: '建立台账', source: sixSteps },
    HANDLE: { from: ['LEDGERED', 'ESCALATED'], to: 'HANDLING', by: inCharge, term: '及时办理', source: sixSteps },
    ROUTE: { from: ['HANDLING'], to: 'HANDLING', by: inCharge, term: '民事分流' },
    WITHDRAW_ROUTING: {
      from: ['HANDLING'],
      to: 'HANDLING',
      by: inCharge,
      term: '撤回分流',
      guards: [{ code: 'NO_ROUTING_PENDING', refuses: ({ links }) => !hasPending(links) }],
    },
    TRANSFER: { from: ['HANDLING'], to: 'HANDLING', by: inCharge, term: '转办' },
    WAIT: { from: ['HANDLING'], to: 'WAITING_EXTERNAL', by: inCharge, term: '等待外部' },
    RESUME: { from: ['WAITING_EXTERNAL'], to: 'HANDLING', by: inCharge, term: '恢复办理' },
    ESCALATE: {
      from: ['HANDLING', 'ESCALATED'],
      to: 'ESCALATED',
      by: inCharge,
      term: '提级办理',
      guards: [{ code: 'HIGHEST_LEVEL', refuses: (matter) => oneAbove(matter) === null }],
    },
    MERGE: { from: ['COLLECTED', 'ANALYSED', 'LEDGERED'], to: 'MERGED', by: 'the community', term: '并案' },
    FEED_BACK: {
      from: ['HANDLING'],
      to: 'RESULT_FED_BACK',
      by: inCharge,
      term: '反馈结果',
      source: sixSteps,
      guards: [
        {
          code: 'BLOCKING_ITEM_OPEN',
          refuses: ({ links }) => blockingLink(links) !== undefined,
          params: ({ links }) => {
            const { target, itemId } = blockingLink(links) ?? { target: '', itemId: null }
            return { target, item: itemId ?? target }
          },
        },
      ],
    },
    APPRAISE: {
      from: ['RESULT_FED_BACK'],
      to: 'APPRAISED',
      by: 'who reported it, or is served',
      term: '群众评议',
      source: sixSteps,
    },
    REOPEN: {
      from: ['APPRAISED'],
      to: 'HANDLING',
      by: 'a dissatisfied appraisal',
      term: '重新办理',
      guards: [{ code: 'REOPENED_TOO_OFTEN', refuses: (matter, limits) => matter.timesReopened >= limits.reopenings }],
    },
    ESCALATE_DISSATISFIED: {
      from: ['APPRAISED'],
      to: 'ESCALATED',
      by: 'one dissatisfied appraisal too many',
      term: '不满意提级',
      guards: [{ code: 'HIGHEST_LEVEL', refuses: (matter) => oneAbove(matter) === null }],
    },
    ASSESS: { from: ['APPRAISED'], to: 'ASSESSED', by: 'secretary or street', term: '动态考核', source: sixSteps },
  },
})

/** States in which the clock of the ledger entry runs. */
export const runningStates: readonly CaseState[] = ['LEDGERED', 'HANDLING', 'WAITING_EXTERNAL', 'ESCALATED']
