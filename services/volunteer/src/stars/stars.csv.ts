import { csvList, idIfSeen } from '@onecore/subgraph/downloads/csv-list'
import { volunteerKind } from '../volunteers/volunteer.model.js'
import { type StarAward, starAwardKind } from './star-award.model.js'

/** Applications for stars as a file. */
export const starAwardsCsv = csvList<StarAward>({
  connection: 'StarAwardConnection',
  kind: starAwardKind,
  title: { en: 'Star awards', 'zh-CN': '星级志愿者' },
  columns: [
    { header: { en: 'Application', 'zh-CN': '申请编号' }, value: ({ _id }) => _id },
    { header: { en: 'Applied', 'zh-CN': '申请时间' }, value: ({ createdAt }) => createdAt },
    { header: { en: 'State', 'zh-CN': '状态' }, enum: 'StarAwardState', value: ({ status }) => status },
    {
      header: { en: 'Volunteer', 'zh-CN': '志愿者编号' },
      value: idIfSeen(volunteerKind, ({ volunteerId }: StarAward) => volunteerId),
    },
    { header: { en: 'Stars', 'zh-CN': '星级' }, value: ({ stars }) => stars },
    { header: { en: 'Minutes on record', 'zh-CN': '入档时长（分钟）' }, value: ({ minutes }) => minutes },
    { header: { en: 'Reason', 'zh-CN': '原因' }, value: ({ reason }) => reason },
  ],
})
