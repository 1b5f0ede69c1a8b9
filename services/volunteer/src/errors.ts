import type { CommonErrorCode } from '@onecore/subgraph/command/common-errors'
import type { ErrorTable } from '@onecore/subgraph/graph/mutations'
import type { ErrorCode } from './__generated__/graphql.js'

/** What the volunteer service refuses, in both languages. The graph's ErrorCode makes this table complete. */
export const errors = {
  COMMUNITY_DISSOLVED: {
    en: 'This community was dissolved; choose the one that took it over.',
    'zh-CN': '该社区已撤销，请选择承接的社区。',
  },
  NOBODY_TO_APPRAISE: {
    en: 'The order names nobody who could appraise a case; route it to purchase, or decline it.',
    'zh-CN': '订单未注明可评议的人员，不能转为民情事项；可转为购买服务或不予受理。',
  },
  ROUTING_ANSWERED: {
    en: 'Something has come of the routing already; see routedCase and routedNeed.',
    'zh-CN': '转办已有回应，请查看转办民情事项或购买需求。',
  },
  CASE_HANDLES_IT: {
    en: 'A case stands behind this order: whoever handles the case withdraws the routing there.',
    'zh-CN': '该订单由民情事项发起，请在民情事项中撤回。',
  },
  DUE_IN_THE_PAST: { en: 'Choose a time that is still to come.', 'zh-CN': '请选择将来的时间。' },
  SHIFTS_OVERLAP: {
    en: 'Two shifts lie at one time; make them one with more places.',
    'zh-CN': '班次时间重叠，请合并为一个班次并增加人数。',
  },
  TEAM_NOT_ACTIVE: { en: 'This team takes no orders now; choose another.', 'zh-CN': '该队伍暂停接单，请另选队伍。' },
  TEAM_OUT_OF_SCOPE: {
    en: 'This team is not registered and acts only where it was approved (Volunteer Service Regulations, art. 42).',
    'zh-CN': '该队伍未登记，只能在同意其活动的社区或单位内服务（《志愿服务条例》第四十二条）。',
  },
  TEAM_LACKS_SKILL: {
    en: 'The team lacks: {skills}. Choose another team.',
    'zh-CN': '队伍缺少专长：{skills}，请另选队伍。',
  },
  HOST_UNKNOWN: {
    en: 'No such unit or organization is known here. A new one is known a moment after it was registered.',
    'zh-CN': '未找到该单位或组织；新登记的请稍后再试。',
  },
  HOST_DISSOLVED: { en: 'This unit was dissolved.', 'zh-CN': '该单位已撤销。' },
  HOST_ELSEWHERE: {
    en: 'A team that acts inside a unit belongs to the community where the unit is stationed.',
    'zh-CN': '单位内部队伍须登记在单位驻地社区。',
  },
  NOT_UNIT_INTERNAL: {
    en: 'Only a team that acts inside its unit needs this consent.',
    'zh-CN': '仅单位内部队伍需要社区同意。',
  },
  STANDING_NEEDS_UNIT: {
    en: 'Only a unit can set up a team that acts inside a unit.',
    'zh-CN': '单位内部队伍须由驻区单位发起。',
  },
  NOT_A_VOLUNTEER: { en: 'Register as a volunteer first.', 'zh-CN': '请先注册为志愿者。' },
  VOLUNTEER_NOT_ACTIVE: {
    en: 'This registration is not verified yet, paused, or has ended.',
    'zh-CN': '该志愿者身份尚未核实、已暂停或已退出。',
  },
  PROGRAMME_NOT_RUNNING: { en: 'This programme is not under way.', 'zh-CN': '该项目未在进行中。' },
  SESSIONS_STILL_OPEN: {
    en: 'Hold or cancel the sessions that are still to come first.',
    'zh-CN': '请先开展或取消尚未开展的活动。',
  },
  NO_SUCH_SERIES: { en: 'The programme has no series of this number.', 'zh-CN': '该项目没有此系列。' },
  TOO_MANY_SESSIONS: {
    en: 'A programme has at most {most} sessions that are still to come.',
    'zh-CN': '一个项目最多有 {most} 场待开展的活动。',
  },
  SESSION_BEGUN: { en: 'The session has begun.', 'zh-CN': '活动已开始。' },
  ALREADY_SIGNED_UP: { en: 'This person is on the list already.', 'zh-CN': '该人员已报名。' },
  NOT_SIGNED_UP: { en: 'This person is not on the list.', 'zh-CN': '该人员未报名。' },
  WAITING_LIST_FULL: {
    en: 'All places are taken, and the waiting list is full; choose another session.',
    'zh-CN': '名额及候补均已满，请选择其他场次。',
  },
  GUARDIAN_SIGNS_UP: {
    en: 'A child under fourteen is signed up by the guardian.',
    'zh-CN': '未满十四周岁须由监护人报名。',
  },
  HELPS_AND_TAKES_PART: {
    en: 'Nobody helps at a session and takes part in it.',
    'zh-CN': '同一活动不能既参与又提供服务。',
  },
  NO_HELPER_NEEDED: { en: 'This session has all the volunteers it needs.', 'zh-CN': '该活动志愿者已满。' },
  NOT_A_HELPER: { en: "This volunteer took no helper's place.", 'zh-CN': '该志愿者未认领此活动。' },
  HELP_RECORDED: {
    en: 'The help of this volunteer is recorded already. Discard the draft first, or ask for a correction of the hours.',
    'zh-CN': '该志愿者的服务已登记，请先作废待确认时长或申请更正。',
  },
  MORE_THAN_PLACES: { en: 'The session has {places} places.', 'zh-CN': '该活动名额为 {places} 人。' },
  NOT_THE_TIME_OF_SESSION: {
    en: 'Help at a session takes a minute at least, and lies around its planned time.',
    'zh-CN': '服务时间至少一分钟，且须在活动时间前后。',
  },
  NOT_YOUR_TEAM: { en: 'This order was offered to another team.', 'zh-CN': '该订单未派给您所在的队伍。' },
  SERVES_ONESELF: { en: 'Somebody else has to take up your own order.', 'zh-CN': '不能认领为本人服务的订单。' },
  NOT_CHECKED_IN: { en: 'Check in when you begin, before you check out.', 'zh-CN': '请先签到再签退。' },
  NOT_CHECKED_OUT: { en: 'Check out when you leave, before you report it done.', 'zh-CN': '请先签退再确认完成。' },
  ALREADY_CHECKED_OUT: { en: 'The check-out was recorded before.', 'zh-CN': '已签退，请勿重复操作。' },
  PROXY_NOT_INDEPENDENT: {
    en: 'Whoever helped, or was helped, cannot sign as the proxy.',
    'zh-CN': '志愿者或服务对象本人不能代签。',
  },
  WITNESS_NOT_INDEPENDENT: {
    en: 'The witness must be neither the proxy nor the volunteer nor the served person.',
    'zh-CN': '见证人不能是代签人、志愿者或服务对象本人。',
  },
  ALREADY_REGISTERED: { en: 'This person is registered already.', 'zh-CN': '该人员已注册为志愿者。' },
  OFFER_ENDED: { en: 'The time to take this order up is over.', 'zh-CN': '该订单认领时间已截止。' },
  OFFER_STILL_OPEN: { en: 'The order can still be taken up.', 'zh-CN': '该订单仍可认领。' },
  OFFER_END_OUT_OF_BOUNDS: {
    en: 'An offer lasts between one hour and fourteen days.',
    'zh-CN': '认领时限应为一小时至十四天。',
  },
  ALREADY_TAKEN_UP: { en: 'You have taken this order up already.', 'zh-CN': '您已认领该订单。' },
  ALREADY_ENGAGED: {
    en: 'You have taken up another order for the same time.',
    'zh-CN': '您在同一时段已认领其他订单。',
  },
  PRESENT_ELSEWHERE: { en: 'Check out of your other order first.', 'zh-CN': '请先签退其他服务。' },
  NEEDS_QUALIFICATION: {
    en: 'This service needs a qualification that is in force on that day: {qualifications} (Volunteer Service Regulations, art. 16).',
    'zh-CN': '该服务要求当日有效的执业资格：{qualifications}（《志愿服务条例》第十六条）。',
  },
  NEEDS_TRAINING: {
    en: 'This service needs training that counts on that day: {trainings} (Volunteer Service Regulations, art. 16).',
    'zh-CN': '该服务要求当日有效的培训：{trainings}（《志愿服务条例》第十六条）。',
  },
  HALTED_FOR_SAFETY: {
    en: 'Orders of this kind are halted here after a safety incident: {hazards}. Wait until it is resolved.',
    'zh-CN': '因安全事件（{hazards}），本地同类服务已暂停，请等待处理完毕。',
  },
  ALREADY_WIDENED: { en: 'The halt holds in the whole street already.', 'zh-CN': '暂停范围已扩大到街道。' },
  TRAINING_HAS_BEGUN: { en: 'The session has begun already.', 'zh-CN': '培训已开始，不能报名或取消报名。' },
  TRAINING_NOT_BEGUN: { en: 'The session has not begun yet.', 'zh-CN': '培训尚未开始。' },
  ALREADY_ENROLLED: { en: 'You have enrolled in this session already.', 'zh-CN': '您已报名该培训。' },
  NOT_ENROLLED: { en: 'Name only volunteers who enrolled in this session.', 'zh-CN': '仅可登记已报名的志愿者。' },
  ATTESTS_ONESELF: { en: 'Somebody else has to attest that you were there.', 'zh-CN': '须由他人登记您的出勤。' },
  NEEDS_INSURANCE: {
    en: 'This service may be dangerous: accident insurance for that day comes first (Volunteer Service Regulations, art. 17).',
    'zh-CN': '该服务可能存在人身危险，须先登记当日有效的人身意外伤害保险（《志愿服务条例》第十七条）。',
  },
  NO_PLACE: { en: 'You hold no place in this order.', 'zh-CN': '您未参与该订单。' },
  NOT_EXPECTED: {
    en: 'This volunteer is not expected here: they never took it up, have left, or have come.',
    'zh-CN': '该志愿者不在待服务名单中。',
  },
  NOT_BEGUN_YET: { en: 'The service was not to begin yet.', 'zh-CN': '尚未到计划服务时间。' },
  HAS_VOLUNTEERS: {
    en: 'Volunteers have taken this order up; it stays with their team.',
    'zh-CN': '已有志愿者认领，不能改派。',
  },
  NO_VOLUNTEERS: { en: 'Nobody has taken this order up.', 'zh-CN': '尚无志愿者认领。' },
  ALREADY_CHECKED_IN: { en: 'The check-in was recorded before.', 'zh-CN': '已签到，请勿重复操作。' },
  ALREADY_RATED: { en: 'You have rated this service already.', 'zh-CN': '您已评分。' },
  INSURANCE_OVER: { en: 'This policy has run out.', 'zh-CN': '该保险已到期。' },
  VOLUNTEERS_ELSEWHERE: {
    en: 'Name volunteers of one community, or of one team.',
    'zh-CN': '请仅填写同一社区或同一队伍的志愿者。',
  },
  PROOF_WITHDRAWN: { en: 'The proof was withdrawn before.', 'zh-CN': '该凭证已作废。' },
  TOO_YOUNG: {
    en: 'Children under fourteen take part in programmes with their guardian; they cannot register as volunteers.',
    'zh-CN': '未满十四周岁不能注册为志愿者，可在监护人陪同下参加活动。',
  },
  TOO_YOUNG_TO_BE_NAMED: {
    en: 'Nobody under eighteen is named in public, with whatever consent.',
    'zh-CN': '未满十八周岁的志愿者不公开表彰。',
  },
  NEEDS_GUARDIAN_CONSENT: { en: 'A guardian has to consent in writing first.', 'zh-CN': '须先取得监护人的书面同意。' },
  NEEDS_NO_CONSENT: {
    en: 'Only volunteers from fourteen to seventeen need this consent.',
    'zh-CN': '仅十四至十七周岁的志愿者需要监护人同意。',
  },
  GUARDS_ONESELF: { en: 'Somebody else has to consent.', 'zh-CN': '监护人不能是志愿者本人。' },
  NOT_YET: { en: 'This day is still to come.', 'zh-CN': '该日期尚未到来。' },
  ALREADY_IN_TEAM: { en: 'The volunteer is in this team already.', 'zh-CN': '志愿者已在该队伍中。' },
  NOT_IN_TEAM: { en: 'The volunteer is not in this team.', 'zh-CN': '志愿者不在该队伍中。' },
  TOO_MANY_TEAMS: { en: 'A volunteer can be in {most} teams at most.', 'zh-CN': '每名志愿者最多加入 {most} 支队伍。' },
  APPEAL_TOO_LATE: { en: 'The time for an appeal is over.', 'zh-CN': '申诉期限已过。' },
  ALREADY_APPEALED: { en: 'This appeal was heard and decided before.', 'zh-CN': '该停用已申诉并作出决定。' },
  DECIDES_OWN_ACT: {
    en: 'Somebody else has to decide about what you did, asked for or gain by.',
    'zh-CN': '与本人有关的事项须由他人处理。',
  },
  NOTHING_TO_PUBLICISE: {
    en: 'No hours were confirmed since the last notice.',
    'zh-CN': '上次公示后没有新确认的时长。',
  },
  NOTICE_STILL_UP: { en: 'This notice is still up.', 'zh-CN': '公示期未满。' },
  HOURS_OF_ANOTHER_TEAM: { en: 'These hours were not served with this team.', 'zh-CN': '该时长不属于本队。' },
  AWAITS_SIGNATURE: {
    en: 'Hours of an order count once the served person has signed.',
    'zh-CN': '订单时长须由服务对象签单确认。',
  },
  CONFIRMS_OWN_HOURS: {
    en: 'Somebody else has to confirm your own hours.',
    'zh-CN': '不能确认本人的服务时长，须由他人确认。',
  },
  CORRECTION_PENDING: { en: 'A correction of these hours waits to be decided.', 'zh-CN': '存在待处理的更正申请。' },
  HOURS_NOT_CONFIRMED: { en: 'Only confirmed hours can be corrected.', 'zh-CN': '仅可更正已确认的时长。' },
  ALREADY_REVERSED: {
    en: 'This entry was corrected before; correct the one that replaced it.',
    'zh-CN': '该记录已冲正，请更正替代的记录。',
  },
  HOURS_OVERLAP: { en: 'This volunteer has other hours at that time.', 'zh-CN': '该志愿者在此时段已有其他服务时长。' },
  MERGES_WITH_ITSELF: { en: 'Choose another team.', 'zh-CN': '请选择另一支队伍。' },
  TEAM_ELSEWHERE: { en: 'Only teams of one community can become one.', 'zh-CN': '仅同一社区的队伍可以合并。' },
  TEAM_TOO_LARGE: {
    en: 'The team has more than {most} volunteers or open orders; let some join the other team first.',
    'zh-CN': '该队伍志愿者或在办订单超过 {most}，请先分批转入。',
  },
  NO_SUCH_STAR: { en: 'There are not so many stars.', 'zh-CN': '没有该星级。' },
  STAR_NOT_REACHED: { en: '{missing} minutes on record are missing.', 'zh-CN': '入档时长还差 {missing} 分钟。' },
  STAR_APPLIED_FOR: {
    en: 'You have these stars already, or an application waits to be decided.',
    'zh-CN': '该星级已认定或申请待处理。',
  },
  CERTIFICATE_APPLIED_FOR: {
    en: 'Your application for a certificate waits for the community.',
    'zh-CN': '您已有待出具的证明申请。',
  },
  NOTHING_TO_CERTIFY: {
    en: 'The community has no hours on record for you in these days; hours are on record once their public notice is over.',
    'zh-CN': '该期间内没有已入档的时长，时长公示期满后方可入档。',
  },
  CERTIFICATE_TOO_LONG: {
    en: 'One certificate holds {most} entries at most; choose fewer days.',
    'zh-CN': '一份证明最多包含 {most} 条记录，请缩短期间。',
  },
  NOT_REPLACEABLE: {
    en: 'Only a revoked certificate of the same volunteer and community can be replaced.',
    'zh-CN': '仅可替换同一志愿者、同一社区已撤销的证明。',
  },
  NOTHING_TO_HAND_OVER: {
    en: 'The community has no entry on record that waits for the national system.',
    'zh-CN': '该社区没有待报送的入档时长。',
  },
  BATCH_OUTDATED: {
    en: 'An entry of this batch was taken back since it was prepared; withdraw it and prepare another.',
    'zh-CN': '批次编制后有记录被冲正或删除，请撤回并重新编制。',
  },
  NOT_IN_BATCH: { en: 'This entry is not in this batch.', 'zh-CN': '该记录不在此批次中。' },
} as const satisfies ErrorTable & Record<Exclude<ErrorCode, CommonErrorCode>, unknown>
