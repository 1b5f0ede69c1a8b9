import { csvList, idIfSeen } from '@onecore/subgraph/downloads/csv-list'
import { volunteerOrderKind } from '../orders/order.model.js'
import { teamName } from '../teams/team-name.js'
import { volunteerKind } from '../volunteers/volunteer.model.js'
import { type HourCorrection, hourCorrectionKind } from './hour-correction.model.js'
import { minutesOf } from './hour-entry.js'
import { type HourEntry, hourEntryKind } from './hour-entry.model.js'
import { type HourPublication, hourPublicationKind } from './hour-publication.model.js'

/** Hours as a file. */
export const hoursCsv = csvList<HourEntry>({
  connection: 'HourEntryConnection',
  kind: hourEntryKind,
  title: { en: 'Volunteer hours', 'zh-CN': '志愿服务时长' },
  columns: [
    { header: { en: 'Entry', 'zh-CN': '时长编号' }, value: ({ _id }) => _id },
    { header: { en: 'State', 'zh-CN': '状态' }, enum: 'HourEntryState', value: ({ status }) => status },
    {
      header: { en: 'Volunteer', 'zh-CN': '志愿者编号' },
      value: idIfSeen(volunteerKind, ({ volunteerId }) => volunteerId),
    },
    { header: { en: 'Order', 'zh-CN': '订单编号' }, value: idIfSeen(volunteerOrderKind, ({ orderId }) => orderId) },
    { header: { en: 'Session', 'zh-CN': '项目活动编号' }, value: ({ sessionId }) => sessionId },
    { header: { en: 'Community', 'zh-CN': '社区' }, value: ({ communityId }) => communityId },
    { header: { en: 'Team', 'zh-CN': '队伍' }, value: ({ teamId }, context) => teamName(teamId, context) },
    { header: { en: 'Begun', 'zh-CN': '开始' }, value: ({ from }) => from },
    { header: { en: 'Ended', 'zh-CN': '结束' }, value: ({ to }) => to },
    { header: { en: 'Minutes', 'zh-CN': '分钟数' }, value: (entry) => minutesOf(entry) },
    { header: { en: 'Discarded because', 'zh-CN': '作废原因' }, value: ({ discardReason }) => discardReason },
    { header: { en: 'Long day', 'zh-CN': '超长提示' }, value: ({ isLongDay = false }) => isLongDay },
    {
      header: { en: 'Takes back', 'zh-CN': '冲正对象' },
      value: idIfSeen(hourEntryKind, ({ reversalOf }) => reversalOf),
    },
    {
      header: { en: 'Taken back by', 'zh-CN': '冲正记录' },
      value: idIfSeen(hourEntryKind, ({ reversedBy }) => reversedBy),
    },
  ],
})

/** Notices of hours as a file. */
export const publicationsCsv = csvList<HourPublication>({
  connection: 'HourPublicationConnection',
  kind: hourPublicationKind,
  title: { en: 'Hour publications', 'zh-CN': '志愿服务时长公示' },
  columns: [
    { header: { en: 'Notice', 'zh-CN': '公示编号' }, value: ({ _id }) => _id },
    { header: { en: 'State', 'zh-CN': '状态' }, enum: 'HourPublicationState', value: ({ status }) => status },
    { header: { en: 'Community', 'zh-CN': '社区' }, value: ({ communityId }) => communityId },
    { header: { en: 'Put up', 'zh-CN': '公示时间' }, value: ({ createdAt }) => createdAt },
    { header: { en: 'Last day', 'zh-CN': '公示截止日期' }, value: ({ until }) => until },
    { header: { en: 'Entries', 'zh-CN': '条数' }, value: ({ entryCount }) => entryCount },
    { header: { en: 'Minutes', 'zh-CN': '分钟数' }, value: ({ minutes }) => minutes },
  ],
})

/** Requests for correction as a file. */
export const correctionsCsv = csvList<HourCorrection>({
  connection: 'HourCorrectionConnection',
  kind: hourCorrectionKind,
  title: { en: 'Hour corrections', 'zh-CN': '志愿服务时长更正' },
  columns: [
    { header: { en: 'Request', 'zh-CN': '更正编号' }, value: ({ _id }) => _id },
    { header: { en: 'Requested', 'zh-CN': '申请时间' }, value: ({ createdAt }) => createdAt },
    { header: { en: 'State', 'zh-CN': '状态' }, enum: 'HourCorrectionState', value: ({ status }) => status },
    { header: { en: 'Community', 'zh-CN': '社区' }, value: ({ communityId }) => communityId },
    { header: { en: 'Entry', 'zh-CN': '时长编号' }, value: idIfSeen(hourEntryKind, ({ hourEntryId }) => hourEntryId) },
    { header: { en: 'Truly begun', 'zh-CN': '实际开始' }, value: ({ from }) => from },
    { header: { en: 'Truly ended', 'zh-CN': '实际结束' }, value: ({ to }) => to },
    { header: { en: 'Reason', 'zh-CN': '申请理由' }, value: ({ reason }) => reason },
    { header: { en: 'Decision', 'zh-CN': '处理意见' }, value: ({ decision }) => decision },
  ],
})
