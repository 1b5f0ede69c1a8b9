import { prefixOf } from '@onecore/kernel/type-id'
import { csvList, idIfSeen, toldTo } from '@onecore/subgraph/downloads/csv-list'
import { volunteerOrderKind } from '../orders/order.model.js'
import { seesReport } from './safety.queries.js'
import { haltingStates } from './safety-incident.lifecycle.js'
import { type SafetyIncident, safetyIncidentKind } from './safety-incident.model.js'

const told = toldTo(seesReport)

/** Safety incidents as a file. */
export const safetyIncidentsCsv = csvList<SafetyIncident>({
  connection: 'SafetyIncidentConnection',
  kind: safetyIncidentKind,
  title: { en: 'Safety incidents', 'zh-CN': '安全事件' },
  columns: [
    { header: { en: 'Incident', 'zh-CN': '事件编号' }, value: ({ _id }) => _id },
    { header: { en: 'Reported', 'zh-CN': '上报时间' }, value: ({ createdAt }) => createdAt },
    { header: { en: 'State', 'zh-CN': '状态' }, enum: 'SafetyIncidentState', value: ({ status }) => status },
    { header: { en: 'Community', 'zh-CN': '社区' }, value: ({ communityId }) => communityId },
    {
      header: { en: 'Order', 'zh-CN': '相关订单' },
      value: idIfSeen(volunteerOrderKind, ({ orderId }: SafetyIncident) => orderId),
    },
    { header: { en: 'Category', 'zh-CN': '类别' }, value: ({ category }) => category },
    { header: { en: 'Hazard', 'zh-CN': '危险类型' }, value: ({ hazard }) => hazard },
    {
      header: { en: 'Severity', 'zh-CN': '严重程度' },
      enum: 'SafetyIncidentSeverity',
      value: ({ severity }) => severity,
    },
    { header: { en: 'Description', 'zh-CN': '经过' }, value: told(({ description }) => description) },
    {
      header: { en: 'Reported by', 'zh-CN': '上报人' },
      value: told(({ reportedById }) => (prefixOf(reportedById) === 'person' ? reportedById : null)),
    },
    {
      header: { en: 'Halts similar orders', 'zh-CN': '是否暂停同类服务' },
      value: ({ status }) => haltingStates.includes(status),
    },
    {
      header: { en: 'In the whole street', 'zh-CN': '是否扩大到街道' },
      value: ({ scopeId, communityId }) => scopeId !== communityId,
    },
    { header: { en: 'Outcome', 'zh-CN': '处理结果' }, value: told(({ outcome }) => outcome) },
  ],
})
