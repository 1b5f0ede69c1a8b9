import { csvList } from '@onecore/subgraph/downloads/csv-list'
import { type NationalRecordBatch, nationalRecordBatchKind } from './national-record-batch.model.js'

/** Batches as a file for people. */
export const batchesCsv = csvList<NationalRecordBatch>({
  connection: 'NationalRecordBatchConnection',
  kind: nationalRecordBatchKind,
  title: { en: 'National record batches', 'zh-CN': '全国系统报送批次' },
  columns: [
    { header: { en: 'Batch', 'zh-CN': '批次编号' }, value: ({ _id }) => _id },
    { header: { en: 'Prepared', 'zh-CN': '编制时间' }, value: ({ createdAt }) => createdAt },
    { header: { en: 'State', 'zh-CN': '状态' }, enum: 'NationalRecordBatchState', value: ({ status }) => status },
    { header: { en: 'Community', 'zh-CN': '社区' }, value: ({ communityId }) => communityId },
    { header: { en: 'Entries', 'zh-CN': '条数' }, value: ({ entryCount }) => entryCount },
    { header: { en: 'Minutes', 'zh-CN': '分钟数' }, value: ({ minutes }) => minutes },
    { header: { en: 'Synchronized', 'zh-CN': '已同步条数' }, value: ({ synchronizedCount }) => synchronizedCount },
    { header: { en: 'Refused', 'zh-CN': '被退回条数' }, value: ({ refusedCount }) => refusedCount },
  ],
})
