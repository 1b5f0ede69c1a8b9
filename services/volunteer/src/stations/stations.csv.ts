import { csvList } from '@onecore/subgraph/downloads/csv-list'
import { type CommunityReference, communityReferences } from '@onecore/subgraph/reference/community.model'
import { type Station, stationKind } from './station.model.js'
import { withoutStation } from './stations.queries.js'

/** Stations as a file. */
export const stationsCsv = csvList<Station>({
  connection: 'StationConnection',
  kind: stationKind,
  title: { en: 'Volunteer stations', 'zh-CN': '志愿服务站点' },
  columns: [
    { header: { en: 'Station', 'zh-CN': '站点编号' }, value: ({ _id }) => _id },
    { header: { en: 'Name', 'zh-CN': '名称' }, value: ({ name }) => name },
    { header: { en: 'Kind', 'zh-CN': '类型' }, enum: 'StationKind', value: (station) => station.stationKind },
    { header: { en: 'Community', 'zh-CN': '社区' }, value: ({ communityId }) => communityId },
    { header: { en: 'Opened', 'zh-CN': '设立时间' }, value: ({ createdAt }) => createdAt },
    {
      header: { en: 'Opening times', 'zh-CN': '开放时间' },
      value: ({ openingTimes = [] }) => openingTimes.map(({ weekday, ...time }) => `${weekday} ${hours(time)}`),
    },
  ],
})

/** Communities that need a station yet, as a file. */
export const communitiesWithoutStationCsv = csvList<CommunityReference>({
  connection: 'CommunityWithoutStationConnection',
  kind: communityReferences,
  title: { en: 'Communities without a station', 'zh-CN': '未设站社区' },
  columns: [
    { header: { en: 'Community', 'zh-CN': '社区' }, value: ({ _id }) => _id },
    { header: { en: 'Lies in', 'zh-CN': '所属区划' }, value: ({ path, _id }) => path.filter((id) => id !== _id) },
  ],
  lookUp: ({ path }, context) => withoutStation(context, String(path)),
})

const hours = ({ fromMinute, toMinute }: { fromMinute: number; toMinute: number }): string =>
  `${clock(fromMinute)}-${clock(toMinute)}`
const clock = (minutes: number): string =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':')
