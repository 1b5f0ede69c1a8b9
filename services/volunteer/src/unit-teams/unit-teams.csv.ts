import { csvList } from '@onecore/subgraph/downloads/csv-list'
import { teamName } from '../teams/team-name.js'
import { type UnitTeamExpectation, unitTeamExpectationKind } from './unit-team-expectation.model.js'

/** What joint bodies expect of their member units, as a file. */
export const unitTeamExpectationsCsv = csvList<UnitTeamExpectation>({
  connection: 'UnitTeamExpectationConnection',
  kind: unitTeamExpectationKind,
  title: { en: 'Teams expected of units', 'zh-CN': '共建单位组队要求' },
  columns: [
    { header: { en: 'Expectation', 'zh-CN': '编号' }, value: ({ _id }) => _id },
    { header: { en: 'Since', 'zh-CN': '提出时间' }, value: ({ createdAt }) => createdAt },
    { header: { en: 'State', 'zh-CN': '组队情况' }, enum: 'UnitTeamExpectationState', value: ({ status }) => status },
    { header: { en: 'Unit', 'zh-CN': '成员单位' }, value: ({ unitId }) => unitId },
    { header: { en: 'Joint body', 'zh-CN': '共建组织' }, value: ({ jointBodyId }) => jointBodyId },
    { header: { en: 'Community', 'zh-CN': '社区' }, value: ({ communityId }) => communityId },
    { header: { en: 'Year', 'zh-CN': '年度' }, value: ({ year }) => year },
    { header: { en: 'Team', 'zh-CN': '志愿服务队' }, value: ({ teamId }, context) => teamName(teamId, context) },
  ],
})
