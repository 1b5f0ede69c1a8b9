import { dayOf, timeOf } from '@onecore/kernel/day'
import { type CsvList, csvList } from '@onecore/subgraph/downloads/csv-list'
import { minutesOf } from '../hours/hour-entry.js'
import { type HourEntry, hourEntryKind } from '../hours/hour-entry.model.js'

/** Version of the format; docs/national-record-format.md says what each column means, and what may change under it. */
const formatVersion = '1'

/** A moment in Beijing time with its offset, so that no reader has to guess. */
const moment = (at: Date): string => `${dayOf(at)}T${timeOf(at)}+08:00`

const values = {
  format_version: () => formatVersion,
  record_id: ({ _id }) => _id,
  record_kind: ({ reversalOf = null }) => (reversalOf === null ? 'SERVICE' : 'REVERSAL'),
  reverses_record_id: ({ reversalOf }) => reversalOf,
  volunteer_id: ({ volunteerId }) => volunteerId,
  person_id: ({ volunteerPersonId }) => volunteerPersonId,
  community_id: ({ communityId }) => communityId,
  team_id: ({ teamId }) => teamId,
  order_id: ({ orderId }) => orderId,
  service_from: ({ from }) => moment(from),
  service_to: ({ to }) => moment(to),
  minutes: (entry) => minutesOf(entry),
  session_id: ({ sessionId }) => sessionId,
} satisfies Record<string, CsvList<HourEntry>['columns'][number]['value']>

/** Entries as the national system is given them: the same columns, under the same names, in CSV and in JSON. */
export const nationalRecordsFile = csvList<HourEntry>({
  connection: 'NationalRecordConnection',
  kind: hourEntryKind,
  title: { en: 'National volunteer records', 'zh-CN': '志愿服务记录报送' },
  columns: Object.entries(values).map(([name, value]) => ({ header: { en: name, 'zh-CN': name }, value })),
  isAlsoJson: true,
})
