import { lifecycle } from '@onecore/kernel/lifecycle'
import type { VolunteerProgramme } from './programme.model.js'

export type VolunteerProgrammeState = 'PLANNED' | 'RUNNING' | 'ENDED' | 'CANCELLED'

export interface VolunteerProgrammeFacts {
  /** Sessions that are planned or open. */
  readonly hasUpcomingSessions: boolean
}

/** A programme is planned, runs for a while and ends; what was held of it stays. */
export const volunteerProgrammeLifecycle = lifecycle<VolunteerProgramme, VolunteerProgrammeFacts>()({
  name: 'VolunteerProgramme',
  term: '志愿服务项目',
  states: { PLANNED: '筹备', RUNNING: '进行中', ENDED: '已结束', CANCELLED: '已取消' },
  initial: 'PLANNED',
  final: ['ENDED', 'CANCELLED'],
  moves: {
    START: { from: ['PLANNED'], to: 'RUNNING', by: 'the organizer', term: '启动' },
    END: {
      from: ['RUNNING'],
      to: 'ENDED',
      by: 'the organizer',
      term: '结束',
      guards: [{ code: 'SESSIONS_STILL_OPEN', refuses: (_, { hasUpcomingSessions }) => hasUpcomingSessions }],
    },
    CANCEL: { from: ['PLANNED', 'RUNNING'], to: 'CANCELLED', by: 'the community, with its sessions', term: '取消' },
  },
})
