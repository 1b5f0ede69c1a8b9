import type { Feature } from '@onecore/subgraph/service'
import { batchCommands } from './batch-commands.js'
import { batchesCsv } from './batches.csv.js'
import { nationalRecordBatchKind } from './national-record-batch.model.js'
import { nationalRecordsFile } from './national-records.file.js'
import { nationalRecordResolvers } from './national-records.resolvers.js'

/** 全国志愿服务信息系统报送 */
export const nationalRecordsFeature: Feature = {
  kinds: [nationalRecordBatchKind],
  commands: batchCommands,
  resolvers: nationalRecordResolvers,
  csvLists: [batchesCsv, nationalRecordsFile],
}
