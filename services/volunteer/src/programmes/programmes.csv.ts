import { csvList } from '@onecore/subgraph/downloads/csv-list'
import { teamName } from '../teams/team-name.js'
import { freeHelperPlaces } from './helper.js'
import { type VolunteerProgramme, volunteerProgrammeKind } from './programme.model.js'
import { type ProgrammeSession, programmeSessionKind } from './session.model.js'
import { countsShown } from './session.queries.js'

/** Programmes as a file. */
export const programmesCsv = csvList<VolunteerProgramme>({
  connection: 'VolunteerProgrammeConnection',
  kind: volunteerProgrammeKind,
  title: { en: 'Volunteer programmes', 'zh-CN': '志愿服务项目' },
  columns: [
    { header: { en: 'Programme', 'zh-CN': '项目编号' }, value: ({ _id }) => _id },
    { header: { en: 'Title', 'zh-CN': '名称' }, value: ({ title }) => title },
    { header: { en: 'For', 'zh-CN': '服务人群' }, enum: 'ProgrammeGeneration', value: ({ generation }) => generation },
    { header: { en: 'Label', 'zh-CN': '标签' }, value: ({ label }) => label },
    { header: { en: 'State', 'zh-CN': '状态' }, enum: 'VolunteerProgrammeState', value: ({ status }) => status },
    { header: { en: 'Community', 'zh-CN': '社区' }, value: ({ communityId }) => communityId },
    { header: { en: 'Team', 'zh-CN': '志愿服务队' }, value: ({ teamId }, context) => teamName(teamId, context) },
    { header: { en: 'Organization', 'zh-CN': '承办社会组织' }, value: ({ organizationId }) => organizationId },
    {
      header: { en: 'Series', 'zh-CN': '系列' },
      value: ({ series }) => series.map(({ number, name }) => name ?? String(number)),
    },
    { header: { en: 'Planned', 'zh-CN': '立项时间' }, value: ({ createdAt }) => createdAt },
    { header: { en: 'Cancelled because', 'zh-CN': '取消原因' }, value: ({ reason }) => reason },
  ],
})

/** Sessions as a file: how many take part, and nobody by id, so that no list of children goes around. */
export const sessionsCsv = csvList<ProgrammeSession>({
  connection: 'ProgrammeSessionConnection',
  kind: programmeSessionKind,
  title: { en: 'Programme sessions', 'zh-CN': '项目活动' },
  columns: [
    { header: { en: 'Session', 'zh-CN': '活动编号' }, value: ({ _id }) => _id },
    { header: { en: 'Programme', 'zh-CN': '项目编号' }, value: ({ programmeId }) => programmeId },
    { header: { en: 'Series', 'zh-CN': '系列' }, value: ({ seriesNumber }) => seriesNumber },
    { header: { en: 'Title', 'zh-CN': '名称' }, value: ({ title }) => title },
    { header: { en: 'State', 'zh-CN': '状态' }, enum: 'ProgrammeSessionState', value: ({ status }) => status },
    { header: { en: 'Community', 'zh-CN': '社区' }, value: ({ communityId }) => communityId },
    { header: { en: 'Venue', 'zh-CN': '地点' }, value: ({ venue }) => venue },
    { header: { en: 'Begins', 'zh-CN': '开始时间' }, value: ({ startsAt }) => startsAt },
    { header: { en: 'Ends', 'zh-CN': '结束时间' }, value: ({ endsAt }) => endsAt },
    { header: { en: 'Places', 'zh-CN': '名额' }, value: ({ places }) => places },
    {
      header: { en: 'Taking part', 'zh-CN': '参与人数' },
      value: (session, context) => countsShown(context, session).participantCount,
    },
    {
      header: { en: 'Waiting', 'zh-CN': '候补人数' },
      value: (session, context) => countsShown(context, session).waitingCount,
    },
    { header: { en: 'Volunteers needed', 'zh-CN': '所需志愿者人数' }, value: ({ helperPlaces }) => helperPlaces },
    { header: { en: 'Volunteers lacking', 'zh-CN': '空缺志愿者人数' }, value: (session) => freeHelperPlaces(session) },
    { header: { en: 'Cancelled because', 'zh-CN': '取消原因' }, value: ({ reason }) => reason },
  ],
})
