import { csvList, toldTo } from '@onecore/subgraph/downloads/csv-list'
import { teamName } from '../teams/team-name.js'
import { freeTrainingPlaces, waitingFor } from './enrollment.js'
import { type VolunteerTraining, volunteerTrainingKind } from './training.model.js'
import { seesEnrollments } from './trainings.queries.js'

const told = toldTo(seesEnrollments)

/** Training sessions as a file. */
export const trainingsCsv = csvList<VolunteerTraining>({
  connection: 'VolunteerTrainingConnection',
  kind: volunteerTrainingKind,
  title: { en: 'Volunteer trainings', 'zh-CN': '志愿者培训' },
  columns: [
    { header: { en: 'Session', 'zh-CN': '培训编号' }, value: ({ _id }) => _id },
    { header: { en: 'Title', 'zh-CN': '名称' }, value: ({ title }) => title },
    { header: { en: 'Topic', 'zh-CN': '培训主题' }, value: ({ topic }) => topic },
    { header: { en: 'State', 'zh-CN': '状态' }, enum: 'VolunteerTrainingState', value: ({ status }) => status },
    { header: { en: 'Community', 'zh-CN': '社区' }, value: ({ communityId }) => communityId },
    { header: { en: 'Team', 'zh-CN': '主办队伍' }, value: ({ teamId }, context) => teamName(teamId, context) },
    { header: { en: 'Trainer', 'zh-CN': '培训师' }, value: told(({ trainerPersonId }) => trainerPersonId) },
    { header: { en: 'Venue', 'zh-CN': '地点' }, value: ({ venue }) => venue },
    { header: { en: 'Begins', 'zh-CN': '开始时间' }, value: ({ startsAt }) => startsAt },
    { header: { en: 'Ends', 'zh-CN': '结束时间' }, value: ({ endsAt }) => endsAt },
    { header: { en: 'Places', 'zh-CN': '名额' }, value: ({ places }) => places },
    { header: { en: 'Free places', 'zh-CN': '剩余名额' }, value: (training) => freeTrainingPlaces(training) },
    { header: { en: 'Waiting', 'zh-CN': '候补人数' }, value: (training) => waitingFor(training) },
    {
      header: { en: 'Enrolled', 'zh-CN': '报名名单' },
      value: told(({ enrollments }) => enrollments.map(({ personId, status }) => `${personId} ${status}`)),
    },
    { header: { en: 'Counts until', 'zh-CN': '有效期至' }, value: ({ validUntil }) => validUntil },
    { header: { en: 'Cancelled because', 'zh-CN': '取消原因' }, value: ({ reason }) => reason },
  ],
})
