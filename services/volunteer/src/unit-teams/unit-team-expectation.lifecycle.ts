import { lifecycle } from '@onecore/kernel/lifecycle'
import type { UnitTeamExpectation } from './unit-team-expectation.model.js'

export type UnitTeamExpectationState = 'EXPECTED' | 'MET' | 'RELEASED'

/** A member unit is expected to set a team up for as long as its agreement binds. A suspended team is a team still. */
export const unitTeamExpectationLifecycle = lifecycle<UnitTeamExpectation>()({
  name: 'UnitTeamExpectation',
  term: '共建单位组队要求',
  states: { EXPECTED: '待组建', MET: '已组建', RELEASED: '已解除' },
  initial: 'EXPECTED',
  final: ['RELEASED'],
  counted: { EXPECTED: 'unit-teams.missing', MET: 'unit-teams.met' },
  moves: {
    MEET: {
      from: ['EXPECTED'],
      to: 'MET',
      by: 'the unit, by setting a team up',
      term: '组建',
      source: '区域化党建：每个成员单位组建一支志愿服务队',
    },
    LOSE: { from: ['MET'], to: 'EXPECTED', by: 'the merger of its team into another host’s', term: '队伍并出' },
    RELEASE: { from: ['EXPECTED', 'MET'], to: 'RELEASED', by: 'the end of the agreement', term: '解除' },
  },
})
