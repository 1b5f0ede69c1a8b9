import { lifecycle } from '@onecore/kernel/lifecycle'
import type { ProgrammeSession } from './session.model.js'
import type { ProgrammeSessionFacts } from './session-facts.js'

export type ProgrammeSessionState = 'PLANNED' | 'OPEN' | 'HELD' | 'CANCELLED'

/** In these states a session is still to come. */
export const upcomingStates: readonly ProgrammeSessionState[] = ['PLANNED', 'OPEN']

/** One meeting of a programme: people sign up while it is open, until it begins. */
export const programmeSessionLifecycle = lifecycle<ProgrammeSession, ProgrammeSessionFacts>()({
  name: 'ProgrammeSession',
  term: '项目活动',
  states: { PLANNED: '筹备', OPEN: '报名中', HELD: '已开展', CANCELLED: '已取消' },
  initial: 'PLANNED',
  final: ['CANCELLED'],
  moves: {
    OPEN: {
      from: ['PLANNED'],
      to: 'OPEN',
      by: 'the organizer',
      term: '开放报名',
      guards: [
        { code: 'PROGRAMME_NOT_RUNNING', refuses: (_, { programmeState }) => programmeState !== 'RUNNING' },
        { code: 'SESSION_BEGUN', refuses: ({ startsAt }, { now }) => now >= startsAt },
      ],
    },
    // Recorded again, it is corrected: the steps show who did so, and when.
    HOLD: {
      from: ['OPEN', 'HELD'],
      to: 'HELD',
      by: 'the organizer, who records who was there',
      term: '开展',
      guards: [{ code: 'NOT_BEGUN_YET', refuses: ({ startsAt }, { now }) => now < startsAt }],
    },
    CANCEL: { from: ['PLANNED', 'OPEN'], to: 'CANCELLED', by: 'the organizer', term: '取消' },
  },
})
