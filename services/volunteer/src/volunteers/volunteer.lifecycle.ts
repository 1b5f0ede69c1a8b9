import { lifecycle } from '@onecore/kernel/lifecycle'
import type { Volunteer } from './volunteer.model.js'

export type VolunteerState = 'REGISTERED' | 'ACTIVE' | 'PAUSED' | 'WITHDRAWN'

/** A volunteer comes and goes of their own will; the community verifies who they are (Regulations art. 7). */
export const volunteerLifecycle = lifecycle<Volunteer>()({
  name: 'Volunteer',
  term: '志愿者',
  states: { REGISTERED: '已注册', ACTIVE: '服务中', PAUSED: '暂停', WITHDRAWN: '已退出' },
  initial: 'REGISTERED',
  final: ['WITHDRAWN'],
  moves: {
    VERIFY: { from: ['REGISTERED'], to: 'ACTIVE', by: 'the community', term: '核实', source: 'Regulations art. 7' },
    PAUSE: { from: ['ACTIVE'], to: 'PAUSED', by: 'the volunteer', term: '暂停' },
    RESUME: { from: ['PAUSED'], to: 'ACTIVE', by: 'the volunteer', term: '恢复' },
    WITHDRAW: { from: ['REGISTERED', 'ACTIVE', 'PAUSED'], to: 'WITHDRAWN', by: 'the volunteer', term: '退出' },
  },
})
