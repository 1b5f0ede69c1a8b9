import type { CommonErrorCode } from '@onecore/subgraph/command/common-errors'
import type { ErrorTable } from '@onecore/subgraph/graph/mutations'
import type { ErrorCode } from './__generated__/graphql.js'

/** What party-building refuses, in both languages. The graph's ErrorCode makes this table complete. */
export const errors = {
  WRONG_PARENT: {
    en: 'A banner or district belongs to the city, a street to a banner or district, a community to a street.',
    'zh-CN': '旗、区隶属市，街道隶属旗、区，社区隶属街道。',
  },
  CITY_EXISTS: { en: 'The city is there already; there is only one.', 'zh-CN': '城市已存在，只能有一个。' },
  AREA_CODE_TAKEN: { en: 'A division with this code is there already.', 'zh-CN': '该行政区划代码已被使用。' },
  ALREADY_THERE: { en: 'The community is in this street already.', 'zh-CN': '该社区已属于此街道。' },
  COMMUNITY_DISSOLVED: {
    en: 'This community was dissolved; choose the one that took it over.',
    'zh-CN': '该社区已撤销，请选择承接的社区。',
  },
  SCOPE_UNKNOWN: {
    en: 'Nothing with this id is known here. A new estate, team or organization is known a moment after it was registered.',
    'zh-CN': '未找到该范围；新登记的小区、队伍或组织请稍后再试。',
  },
  SCOPE_DOES_NOT_FIT: {
    en: 'This id belongs to something of another kind. Choose one that fits.',
    'zh-CN': '该编号的类型不符，请重新选择。',
  },
  UNIT_UNKNOWN: { en: 'There is no unit {unit}. Register it first.', 'zh-CN': '单位 {unit} 不存在，请先登记。' },
  ALREADY_MEMBER: { en: 'This unit is a member already.', 'zh-CN': '该单位已是成员。' },
  NOT_A_MEMBER: { en: 'This unit is not a member.', 'zh-CN': '该单位不是成员。' },
  TOO_MANY_MEMBERS: { en: 'A joint body has at most {most} members.', 'zh-CN': '共建组织最多 {most} 个成员单位。' },
  AGREEMENT_EXISTS: {
    en: 'This unit and this joint body have an agreement for that year; revise that one.',
    'zh-CN': '该单位与该共建组织本年度已有协议，请修改原协议。',
  },
  PERIOD_OUTSIDE_YEAR: { en: 'The first day has to lie in {year}.', 'zh-CN': '起始日须在 {year} 年内。' },
  PERIOD_TOO_LONG: { en: 'An agreement binds at most {months} months.', 'zh-CN': '协议期限最长 {months} 个月。' },
  PERIOD_NOT_BEGUN: { en: 'The first day of the period is still to come.', 'zh-CN': '协议起始日未到。' },
  PERIOD_STILL_RUNS: { en: 'The period is not over yet.', 'zh-CN': '协议期限尚未届满。' },
  NOTHING_CLAIMED: {
    en: 'A member claims one project or more; write down which.',
    'zh-CN': '成员单位至少认领一个项目，请填写。',
  },
  TEXT_IS_YOURS: {
    en: 'You wrote this text; the other side has to agree to it.',
    'zh-CN': '文本由您起草，须由对方商定。',
  },
  SIDE_HAS_SIGNED: { en: 'This side has signed already.', 'zh-CN': '该方已签署。' },
  SIGNS_FOR_BOTH: {
    en: 'You signed for the other side; somebody else has to sign for this one.',
    'zh-CN': '您已代表另一方签署，须由他人签署。',
  },
  SIGNATURE_MISSING: { en: 'Both sides have to sign.', 'zh-CN': '须双方签署。' },
  ALREADY_LINKED: {
    en: 'This sign-in is linked already; end that link first.',
    'zh-CN': '该登录身份已绑定，请先解除。',
  },
  NOT_LINKED: { en: 'This sign-in is not linked (any more).', 'zh-CN': '该登录身份未绑定或已解除。' },
  ROLE_NEEDS_OTHER_SCOPE: { en: 'This role is granted for: {fitting}.', 'zh-CN': '该角色的范围只能是：{fitting}。' },
  SYSTEM_NEEDED: {
    en: 'This role is for the sign-in of a system; give its signInId.',
    'zh-CN': '该角色仅授予系统，请填写系统的登录身份。',
  },
  PERIOD_EMPTY: { en: 'The end lies before the beginning, or has passed.', 'zh-CN': '失效时间早于生效时间或已过去。' },
  MANDATE_ENDED: { en: 'This mandate has ended already.', 'zh-CN': '该授权已失效。' },
  ADMINISTRATOR_EXISTS: {
    en: 'There is an administrator already, who can grant further mandates.',
    'zh-CN': '已有管理员，请由其授权。',
  },
  NOT_YET_TRUE: {
    en: 'A figure cannot be published for a day that is still to come.',
    'zh-CN': '截至日期不能晚于今天。',
  },
  NOBODY_TO_APPRAISE: {
    en: 'Say who reported it or who is helped: somebody has to appraise the result.',
    'zh-CN': '请填写反映人或服务对象，以便评议办理结果。',
  },
  HANDLER_WITHOUT_MANDATE: {
    en: 'This person holds no mandate for the community or a division above it.',
    'zh-CN': '该人员没有本社区或上级的授权。',
  },
  SAME_HANDLER: { en: 'This person handles the case already.', 'zh-CN': '该人员已是办理人。' },
  HALTED_FOR_SAFETY: {
    en: 'Volunteer help of this kind is halted here after a safety incident; choose another way, or wait.',
    'zh-CN': '因安全事件，本地同类志愿服务已暂停，请选择其他方式或等待。',
  },
  ROUTING_PENDING: {
    en: 'The last routing to this target is still under way. Try again in a moment.',
    'zh-CN': '上一次分流尚未完成，请稍后再试。',
  },
  NO_ROUTING_PENDING: {
    en: 'No routing waits for its item; one that has an item ends in its own service.',
    'zh-CN': '没有待处理的分流；已生成事项的请在对应服务中办理。',
  },
  TOO_MANY_ITEMS: {
    en: 'A case has at most {most} items; open another case.',
    'zh-CN': '一个事项最多关联 {most} 项，请另建事项。',
  },
  BLOCKING_ITEM_OPEN: {
    en: '{item} ({target}) has not ended yet; the result can be fed back when it has.',
    'zh-CN': '{item}（{target}）尚未办结，办结后方可反馈。',
  },
  WAIT_IN_THE_PAST: { en: 'Choose a time that is still to come.', 'zh-CN': '请选择将来的时间。' },
  WAIT_TOO_LONG: { en: 'A case waits at most {days} days at a time.', 'zh-CN': '每次等待最多 {days} 天。' },
  HIGHEST_LEVEL: {
    en: 'The city is in charge already; there is no level above.',
    'zh-CN': '已由市级办理，无法再提级。',
  },
  REOPENED_TOO_OFTEN: { en: 'The case was reopened as often as the limits allow.', 'zh-CN': '重新办理次数已达上限。' },
  MERGES_INTO_ITSELF: { en: 'Choose another case.', 'zh-CN': '请选择另一个事项。' },
  MERGES_ELSEWHERE: { en: 'The other case belongs to another community.', 'zh-CN': '对方事项属于其他社区。' },
  MERGES_INTO_CLOSED: {
    en: 'The other case has ended; choose an open one.',
    'zh-CN': '目标事项已结束，请选择在办事项。',
  },
} as const satisfies ErrorTable & Record<Exclude<ErrorCode, CommonErrorCode>, unknown>
