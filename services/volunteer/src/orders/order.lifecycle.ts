import { lifecycle } from '@onecore/kernel/lifecycle'
import type { VolunteerOrder } from './order.model.js'
import type { OrderFacts } from './order-facts.js'
import { acceptGuards, haltedForSafety, offerIsOver, presenceGuards } from './order-guards.js'
import { placeOf, takingPart } from './participation.js'
import { isAnswered } from './routing.js'

export type VolunteerOrderState =
  | 'REQUESTED'
  | 'REVIEWED'
  | 'DECLINED'
  | 'ROUTED'
  | 'DISPATCHED'
  | 'OFFERED'
  | 'UNCLAIMED'
  | 'ACCEPTED'
  | 'IN_SERVICE'
  | 'DELIVERED'
  | 'SIGNED'
  | 'DISPUTED'
  | 'CANCELLED'

const hasNoPlace = (order: VolunteerOrder, { callerId }: OrderFacts) => placeOf(order, callerId) === undefined

/** 点单 → 下单 → 买单 → 签单. 买单 means taking up and delivering the help, never payment (Regulations art. 21). */
export const volunteerOrderLifecycle = lifecycle<VolunteerOrder, OrderFacts>()({
  name: 'VolunteerOrder',
  term: '志愿服务订单',
  states: {
    REQUESTED: '点单',
    REVIEWED: '已审核',
    DECLINED: '不予受理',
    ROUTED: '已转办',
    DISPATCHED: '下单',
    OFFERED: '待认领',
    UNCLAIMED: '无人认领',
    ACCEPTED: '已认领',
    IN_SERVICE: '服务中',
    DELIVERED: '买单',
    SIGNED: '签单',
    DISPUTED: '有争议',
    CANCELLED: '已撤单',
  },
  initial: 'REQUESTED',
  final: ['SIGNED', 'DECLINED', 'CANCELLED'],
  counted: { UNCLAIMED: 'orders.unclaimed' },
  moves: {
    REVIEW: { from: ['REQUESTED'], to: 'REVIEWED', by: 'the community', term: '审核', source: 'Regulations art. 13' },
    DECLINE: { from: ['REQUESTED', 'REVIEWED', 'UNCLAIMED'], to: 'DECLINED', by: 'the community', term: '不予受理' },
    ROUTE: { from: ['REQUESTED', 'REVIEWED', 'UNCLAIMED'], to: 'ROUTED', by: 'the community', term: '转办' },
    WITHDRAW_ROUTING: {
      from: ['ROUTED'],
      to: 'REQUESTED',
      by: 'the community, when nothing has come of it',
      term: '撤回转办',
      guards: [
        { code: 'ROUTING_ANSWERED', refuses: isAnswered },
        // The case waits for what comes of its order; its handler withdraws that.
        { code: 'CASE_HANDLES_IT', refuses: ({ caseId }) => caseId !== null },
      ],
    },
    DISPATCH: {
      from: ['REVIEWED', 'DISPATCHED', 'OFFERED', 'UNCLAIMED'],
      to: 'DISPATCHED',
      by: 'the community',
      term: '下单',
      // A team is addressed, never a person: nobody may be forced.
      source: 'Regulations art. 25',
      guards: [{ code: 'HAS_VOLUNTEERS', refuses: (order) => takingPart(order).length > 0 }],
    },
    RECALL: {
      from: ['DISPATCHED', 'OFFERED'],
      to: 'REVIEWED',
      by: 'the community, when the team is suspended',
      term: '收回',
      guards: [{ code: 'HAS_VOLUNTEERS', refuses: (order) => takingPart(order).length > 0 }],
    },
    OFFER: {
      from: ['DISPATCHED'],
      to: 'OFFERED',
      by: 'the team leader',
      term: '发布认领',
      guards: [haltedForSafety],
    },
    ACCEPT: {
      from: ['OFFERED'],
      to: 'ACCEPTED',
      by: 'a volunteer of the team',
      term: '认领',
      source: 'Regulations art. 25',
      guards: acceptGuards,
    },
    REOPEN_OFFER: { from: ['ACCEPTED'], to: 'OFFERED', by: 'the system, when a place is free', term: '继续招募' },
    WITHDRAW: {
      from: ['OFFERED', 'ACCEPTED'],
      to: 'OFFERED',
      by: 'the volunteer',
      term: '退出认领',
      guards: [{ code: 'NO_PLACE', refuses: hasNoPlace }],
    },
    WIDEN: {
      from: ['DISPATCHED', 'OFFERED'],
      to: 'OFFERED',
      by: 'the clock, when nobody has accepted and a further team is found',
      term: '自动改派',
      // As by hand, a team is addressed, never a person.
      source: 'Regulations art. 25',
      guards: [
        offerIsOver,
        haltedForSafety,
        { code: 'HAS_VOLUNTEERS', refuses: (order) => takingPart(order).length > 0 },
      ],
    },
    LAPSE: {
      from: ['DISPATCHED', 'OFFERED'],
      to: 'UNCLAIMED',
      by: 'the clock, when nobody has accepted and no further team is found',
      term: '逾期无人认领',
      guards: [
        offerIsOver,
        haltedForSafety,
        { code: 'HAS_VOLUNTEERS', refuses: (order) => takingPart(order).length > 0 },
      ],
    },
    CLOSE_OFFER: {
      from: ['OFFERED'],
      to: 'ACCEPTED',
      by: 'the clock, when some have accepted',
      term: '截止招募',
      guards: [offerIsOver, { code: 'NO_VOLUNTEERS', refuses: (order) => takingPart(order).length === 0 }],
    },
    CHECK_IN: {
      from: ['OFFERED', 'ACCEPTED', 'IN_SERVICE'],
      to: 'IN_SERVICE',
      by: 'the volunteer',
      term: '签到',
      guards: presenceGuards,
    },
    CHECK_OUT: {
      from: ['IN_SERVICE'],
      to: 'IN_SERVICE',
      by: 'the volunteer',
      term: '签退',
      guards: [
        {
          code: 'NOT_CHECKED_IN',
          refuses: (order, { callerId }) => (placeOf(order, callerId)?.checkedInAt ?? null) === null,
        },
        {
          code: 'ALREADY_CHECKED_OUT',
          refuses: (order, { callerId }) => placeOf(order, callerId)?.status === 'SERVED',
        },
      ],
    },
    DELIVER: {
      from: ['IN_SERVICE'],
      to: 'DELIVERED',
      by: 'a volunteer',
      term: '完成服务',
      guards: [
        { code: 'NO_PLACE', refuses: hasNoPlace },
        {
          code: 'NOT_CHECKED_OUT',
          refuses: ({ participations }) => participations.some(({ status }) => status === 'PRESENT'),
        },
      ],
    },
    SIGN: { from: ['DELIVERED'], to: 'SIGNED', by: 'the served person', term: '签单' },
    SIGN_AS_PROXY: { from: ['DELIVERED'], to: 'SIGNED', by: 'a proxy with a second witness', term: '代签' },
    REFUSE_SIGNATURE: { from: ['DELIVERED'], to: 'DISPUTED', by: 'the served person', term: '拒签' },
    RESOLVE_DISPUTE: { from: ['DISPUTED'], to: 'DELIVERED', by: 'the community', term: '争议处理' },
    CANCEL: {
      from: ['REQUESTED', 'REVIEWED', 'DISPATCHED', 'OFFERED', 'UNCLAIMED', 'ACCEPTED'],
      to: 'CANCELLED',
      by: 'who ordered, or the community',
      term: '撤单',
    },
  },
})

/** States in which nothing more is waited for from volunteers; one that was routed can still come back. */
export const doneWithVolunteers: readonly VolunteerOrderState[] = [...volunteerOrderLifecycle.final, 'ROUTED']
