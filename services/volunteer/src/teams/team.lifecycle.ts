import { lifecycle } from '@onecore/kernel/lifecycle'
import type { VolunteerTeam } from './team.model.js'

export type VolunteerTeamState = 'ACTIVE' | 'SUSPENDED' | 'MERGED'

/** A team can be suspended for a while, and can become part of another one; what it has done stays its own. */
export const volunteerTeamLifecycle = lifecycle<VolunteerTeam>()({
  name: 'VolunteerTeam',
  term: '志愿服务队',
  states: { ACTIVE: '正常', SUSPENDED: '暂停', MERGED: '已合并' },
  initial: 'ACTIVE',
  final: ['MERGED'],
  moves: {
    SUSPEND: { from: ['ACTIVE'], to: 'SUSPENDED', by: 'the community secretary', term: '暂停' },
    RESUME: { from: ['SUSPENDED'], to: 'ACTIVE', by: 'the community secretary', term: '恢复' },
    MERGE: { from: ['ACTIVE', 'SUSPENDED'], to: 'MERGED', by: 'the community secretary', term: '合并' },
  },
})
