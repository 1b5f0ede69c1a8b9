import { csvList, idIfSeen } from '@onecore/subgraph/downloads/csv-list'
import { type VolunteerTeam, volunteerTeamKind } from './team.model.js'

/** Teams as a file. */
export const teamsCsv = csvList<VolunteerTeam>({
  connection: 'VolunteerTeamConnection',
  kind: volunteerTeamKind,
  title: { en: 'Volunteer teams', 'zh-CN': '志愿服务队' },
  columns: [
    { header: { en: 'Team', 'zh-CN': '队伍编号' }, value: ({ _id }) => _id },
    { header: { en: 'Name', 'zh-CN': '名称' }, value: ({ name }) => name },
    { header: { en: 'Registered', 'zh-CN': '登记时间' }, value: ({ createdAt }) => createdAt },
    { header: { en: 'Status', 'zh-CN': '状态' }, enum: 'VolunteerTeamStatus', value: ({ status }) => status },
    { header: { en: 'Host', 'zh-CN': '发起方类型' }, enum: 'VolunteerTeamHostKind', value: ({ hostKind }) => hostKind },
    { header: { en: 'Standing', 'zh-CN': '资格' }, enum: 'VolunteerTeamStanding', value: ({ standing }) => standing },
    { header: { en: 'Community', 'zh-CN': '所属社区' }, value: ({ communityId }) => communityId },
    { header: { en: 'Skills', 'zh-CN': '专长' }, value: ({ skills }) => skills },
    { header: { en: 'Leader', 'zh-CN': '队长' }, value: ({ leaderPersonId }) => leaderPersonId },
    { header: { en: 'Suspended because', 'zh-CN': '暂停原因' }, value: ({ suspensionReason }) => suspensionReason },
    {
      header: { en: 'Became part of', 'zh-CN': '合并至' },
      value: idIfSeen(volunteerTeamKind, ({ mergedIntoTeamId }: VolunteerTeam) => mergedIntoTeamId),
    },
  ],
})
