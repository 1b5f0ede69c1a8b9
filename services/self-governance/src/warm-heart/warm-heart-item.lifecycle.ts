import { lifecycle } from '@onecore/kernel/lifecycle'
import type { WarmHeartItem } from './warm-heart-item.model.js'

export type WarmHeartItemState =
  | 'SUGGESTED'
  | 'STUDIED'
  | 'DECLINED'
  | 'WITHDRAWN'
  | 'SELECTED'
  | 'PUBLISHED'
  | 'CLAIMED'
  | 'PROCURED'
  | 'DELIVERING'
  | 'DONE'
  | 'ACKNOWLEDGED'
  | 'RETURNED'

/**
 * A heart-warming matter is studied and screened by the party organization before anybody delivers it, and delivered in
 * one mode: by those who claim it, or by purchase. No way leads to delivery past the study.
 */
export const warmHeartItemLifecycle = lifecycle<WarmHeartItem>()({
  name: 'WarmHeartItem',
  term: '社区暖心事',
  states: {
    SUGGESTED: '已提出',
    STUDIED: '已研究',
    DECLINED: '不予采纳',
    WITHDRAWN: '已撤回',
    SELECTED: '已确定',
    PUBLISHED: '已公布',
    CLAIMED: '已认领',
    PROCURED: '已列入购买',
    DELIVERING: '实施中',
    DONE: '已完成',
    ACKNOWLEDGED: '已认可',
    RETURNED: '已退回',
  },
  initial: 'SUGGESTED',
  final: ['DECLINED', 'WITHDRAWN', 'ACKNOWLEDGED', 'RETURNED'],
  moves: {
    STUDY: {
      from: ['SUGGESTED'],
      to: 'STUDIED',
      by: 'the community party organization',
      term: '研究筛选',
      source: 'The article: the party organization studies and screens (平安社区)',
    },
    DECLINE: {
      from: ['SUGGESTED', 'STUDIED'],
      to: 'DECLINED',
      by: 'the community party organization',
      term: '不予采纳',
    },
    WITHDRAW: { from: ['SUGGESTED', 'STUDIED'], to: 'WITHDRAWN', by: 'who suggested it', term: '撤回' },
    SELECT: { from: ['STUDIED'], to: 'SELECTED', by: 'the community party organization', term: '确定' },
    PUBLISH: { from: ['SELECTED'], to: 'PUBLISHED', by: 'the community', term: '公布' },
    CLAIM: {
      from: ['PUBLISHED'],
      to: 'CLAIMED',
      by: 'a party organization, a party member or a unit',
      term: '认领',
      guards: [{ code: 'OTHER_MODE_CHOSEN', refuses: ({ mode }) => mode !== 'CLAIM' }],
    },
    PROCURE: {
      from: ['PUBLISHED'],
      to: 'PROCURED',
      by: 'the community',
      term: '列入购买',
      guards: [{ code: 'OTHER_MODE_CHOSEN', refuses: ({ mode }) => mode !== 'PROCUREMENT' }],
    },
    BEGIN: { from: ['CLAIMED', 'PROCURED'], to: 'DELIVERING', by: 'the claimant or the community', term: '开始实施' },
    FINISH: { from: ['DELIVERING'], to: 'DONE', by: 'the claimant or the community', term: '完成' },
    ACKNOWLEDGE: { from: ['DONE'], to: 'ACKNOWLEDGED', by: 'those for whom it was done', term: '认可' },
    RETURN: { from: ['DONE'], to: 'RETURNED', by: 'those for whom it was done', term: '退回' },
  },
})
