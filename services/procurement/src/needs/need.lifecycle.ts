import { type Guard, lifecycle } from '@onecore/kernel/lifecycle'
import type { ProcurementNeed } from './need.model.js'

export type ProcurementNeedState = 'COLLECTED' | 'REVIEWED' | 'PLANNED' | 'CONCLUDED' | 'DECLINED' | 'WITHDRAWN'

/** Who is about to decide. */
export interface NeedFacts {
  readonly deciderPersonId: string | null
}

/** Duties are separated: whoever stated the need does not decide about it. */
const notTheAuthor: Guard<ProcurementNeed, NeedFacts> = {
  code: 'AUTHOR_DECIDES',
  refuses: ({ authorPersonId }, { deciderPersonId }) => authorPersonId !== null && authorPersonId === deciderPersonId,
}
const byPurchaser = { by: 'the street office', guards: [notTheAuthor] }

/** A community states what it needs; the street office, as the purchaser, decides and buys (Order 102 art. 5). */
export const procurementNeedLifecycle = lifecycle<ProcurementNeed, NeedFacts>()({
  name: 'ProcurementNeed',
  term: '购买服务需求',
  states: {
    COLLECTED: '需求征集',
    REVIEWED: '已审核',
    PLANNED: '列入购买计划',
    CONCLUDED: '已办结',
    DECLINED: '不予购买',
    WITHDRAWN: '已撤回',
  },
  initial: 'COLLECTED',
  final: ['CONCLUDED', 'DECLINED', 'WITHDRAWN'],
  moves: {
    REVIEW: { ...byPurchaser, from: ['COLLECTED'], to: 'REVIEWED', term: '审核', source: 'Order 102 art. 9, 10' },
    DECLINE: { ...byPurchaser, from: ['COLLECTED', 'REVIEWED'], to: 'DECLINED', term: '不予购买' },
    PLAN: { ...byPurchaser, from: ['REVIEWED'], to: 'PLANNED', term: '列入购买计划' },
    CONCLUDE: { ...byPurchaser, from: ['PLANNED'], to: 'CONCLUDED', term: '办结' },
    WITHDRAW: {
      from: ['COLLECTED', 'REVIEWED', 'PLANNED'],
      to: 'WITHDRAWN',
      by: 'the community',
      term: '撤回',
    },
  },
})
