import { lifecycle } from '@onecore/kernel/lifecycle'
import type { VolunteerOrder } from './order.model.js'

export type VolunteerOrderState =
  | 'REQUESTED'
  | 'REVIEWED'
  | 'DECLINED'
  | 'DISPATCHED'
  | 'OFFERED'
  | 'ACCEPTED'
  | 'IN_SERVICE'
  | 'DELIVERED'
  | 'SIGNED'
  | 'DISPUTED'
  | 'CANCELLED'

/** 点单 → 下单 → 买单 → 签单. 买单 means taking up and delivering the help, never payment (Regulations art. 21). */
export const volunteerOrderLifecycle = lifecycle<VolunteerOrder>()({
  name: 'VolunteerOrder',
  term: '志愿服务订单',
  states: {
    REQUESTED: '点单',
    REVIEWED: '已审核',
    DECLINED: '不予受理',
    DISPATCHED: '下单',
    OFFERED: '待认领',
    ACCEPTED: '已认领',
    IN_SERVICE: '服务中',
    DELIVERED: '买单',
    SIGNED: '签单',
    DISPUTED: '有争议',
    CANCELLED: '已撤单',
  },
  initial: 'REQUESTED',
  final: ['SIGNED', 'DECLINED', 'CANCELLED'],
  moves: {
    REVIEW: { from: ['REQUESTED'], to: 'REVIEWED', by: 'the community', term: '审核', source: 'Regulations art. 13' },
    DECLINE: { from: ['REQUESTED', 'REVIEWED'], to: 'DECLINED', by: 'the community', term: '不予受理' },
    DISPATCH: {
      from: ['REVIEWED', 'OFFERED'],
      to: 'DISPATCHED',
      by: 'the community',
      term: '下单',
      // A team is addressed, never a person: nobody may be forced (Regulations art. 25).
      source: 'Regulations art. 25',
    },
    OFFER: { from: ['DISPATCHED'], to: 'OFFERED', by: 'the team leader', term: '发布认领' },
    ACCEPT: {
      from: ['OFFERED'],
      to: 'ACCEPTED',
      by: 'a volunteer of the team',
      term: '认领',
      source: 'Regulations art. 25',
    },
    CHECK_IN: { from: ['ACCEPTED'], to: 'IN_SERVICE', by: 'the volunteer', term: '签到' },
    DELIVER: {
      from: ['IN_SERVICE'],
      to: 'DELIVERED',
      by: 'the volunteer',
      term: '完成服务',
      guards: [{ code: 'NOT_CHECKED_OUT', refuses: (order) => order.checkedOutAt === null }],
    },
    SIGN: { from: ['DELIVERED'], to: 'SIGNED', by: 'the served person', term: '签单' },
    SIGN_AS_PROXY: { from: ['DELIVERED'], to: 'SIGNED', by: 'a proxy with a second witness', term: '代签' },
    REFUSE_SIGNATURE: { from: ['DELIVERED'], to: 'DISPUTED', by: 'the served person', term: '拒签' },
    RESOLVE_DISPUTE: { from: ['DISPUTED'], to: 'DELIVERED', by: 'the community', term: '争议处理' },
    CANCEL: {
      from: ['REQUESTED', 'REVIEWED', 'DISPATCHED', 'OFFERED', 'ACCEPTED'],
      to: 'CANCELLED',
      by: 'who ordered, or the community',
      term: '撤单',
    },
  },
})
