import { csvList, toldTo } from '@onecore/subgraph/downloads/csv-list'
import { teamName } from '../teams/team-name.js'
import { type VolunteerOrder, volunteerOrderKind } from './order.model.js'
import { seesPeople } from './orders.queries.js'
import { firstCheckIn, freePlaces, lastCheckOut, takingPart } from './participation.js'

const told = toldTo(seesPeople)

/** Orders as a file. */
export const ordersCsv = csvList<VolunteerOrder>({
  connection: 'VolunteerOrderConnection',
  kind: volunteerOrderKind,
  title: { en: 'Volunteer orders', 'zh-CN': '志愿服务订单' },
  columns: [
    { header: { en: 'Order', 'zh-CN': '订单编号' }, value: ({ _id }) => _id },
    { header: { en: 'Placed', 'zh-CN': '点单时间' }, value: ({ createdAt }) => createdAt },
    { header: { en: 'State', 'zh-CN': '状态' }, enum: 'VolunteerOrderState', value: ({ status }) => status },
    { header: { en: 'Community', 'zh-CN': '社区' }, value: ({ communityId }) => communityId },
    { header: { en: 'Case', 'zh-CN': '关联民情事项' }, value: ({ caseId }) => caseId },
    { header: { en: 'Category', 'zh-CN': '类别' }, value: ({ category }) => category },
    { header: { en: 'Description', 'zh-CN': '需求说明' }, value: ({ description }) => description },
    { header: { en: 'Risks', 'zh-CN': '风险' }, value: ({ risks }) => risks },
    { header: { en: 'Skills', 'zh-CN': '所需专长' }, value: ({ skills }) => skills },
    { header: { en: 'Qualifications', 'zh-CN': '所需执业资格' }, value: ({ qualifications }) => qualifications },
    { header: { en: 'Ordered by', 'zh-CN': '点单人' }, value: told((order) => order.requestedByPersonId) },
    { header: { en: 'Group', 'zh-CN': '点单团体' }, value: ({ groupName }) => groupName },
    { header: { en: 'Served person', 'zh-CN': '服务对象' }, value: told((order) => order.servedPersonId) },
    { header: { en: 'Team', 'zh-CN': '承接队伍' }, value: ({ teamId }, context) => teamName(teamId, context) },
    {
      header: { en: 'Volunteers', 'zh-CN': '志愿者' },
      value: told((order) => takingPart(order).map(({ personId }) => personId)),
    },
    { header: { en: 'Places', 'zh-CN': '所需人数' }, value: ({ places }) => places },
    { header: { en: 'Free places', 'zh-CN': '空缺人数' }, value: (order) => freePlaces(order) },
    { header: { en: 'Needed by', 'zh-CN': '期望时间' }, value: ({ dueAt }) => dueAt },
    { header: { en: 'Planned from', 'zh-CN': '计划开始时间' }, value: ({ startsAt }) => startsAt },
    { header: { en: 'Planned to', 'zh-CN': '计划结束时间' }, value: ({ endsAt }) => endsAt },
    { header: { en: 'Offered until', 'zh-CN': '认领截止时间' }, value: ({ offerUntil }) => offerUntil },
    {
      header: { en: 'Routed to', 'zh-CN': '转办去向' },
      enum: 'VolunteerOrderRoute',
      value: ({ routedTo }) => routedTo,
    },
    { header: { en: 'Routed case', 'zh-CN': '转办民情事项' }, value: ({ routedCaseId }) => routedCaseId },
    { header: { en: 'Routed need', 'zh-CN': '转办购买需求' }, value: ({ routedNeedId }) => routedNeedId },
    { header: { en: 'First check-in', 'zh-CN': '签到时间' }, value: (order) => firstCheckIn(order) },
    { header: { en: 'Last check-out', 'zh-CN': '签退时间' }, value: (order) => lastCheckOut(order) },
    { header: { en: 'Delivered', 'zh-CN': '完成时间' }, value: ({ deliveredAt }) => deliveredAt },
    { header: { en: 'Signed', 'zh-CN': '签单时间' }, value: ({ signature }) => signature?.at },
    { header: { en: 'Rating', 'zh-CN': '评分' }, value: ({ rating }) => rating },
    { header: { en: 'Reason', 'zh-CN': '原因' }, value: ({ reason }) => reason },
  ],
})
