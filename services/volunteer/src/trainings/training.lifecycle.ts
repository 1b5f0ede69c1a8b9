import { type Guard, lifecycle } from '@onecore/kernel/lifecycle'
import type { Volunteer } from '../volunteers/volunteer.model.js'
import { enrollmentOf, freeTrainingPlaces, waitingFor } from './enrollment.js'
import type { VolunteerTraining } from './training.model.js'

export type VolunteerTrainingState = 'PLANNED' | 'HELD' | 'CANCELLED'

/** What the guards ask besides the session itself. */
export interface TrainingFacts {
  readonly now: Date
  /** The caller's registration; null for everybody who is no volunteer. */
  readonly volunteer: Volunteer | null
  /** How many may wait for a place, by the rule of the day. */
  readonly longestWaitingList: number
}

type TrainingGuard = Guard<VolunteerTraining, TrainingFacts>

const hasBegun: TrainingGuard = { code: 'TRAINING_HAS_BEGUN', refuses: ({ startsAt }, { now }) => startsAt <= now }
const hasNotBegun: TrainingGuard = { code: 'TRAINING_NOT_BEGUN', refuses: ({ startsAt }, { now }) => now < startsAt }

/** Training where a skill is needed (Regulations art. 16). Volunteers enroll of their own will; the organizer attests who came. */
export const volunteerTrainingLifecycle = lifecycle<VolunteerTraining, TrainingFacts>()({
  name: 'VolunteerTraining',
  term: '志愿者培训',
  states: { PLANNED: '报名中', HELD: '已举办', CANCELLED: '已取消' },
  initial: 'PLANNED',
  final: ['CANCELLED'],
  moves: {
    ENROLL: {
      from: ['PLANNED'],
      to: 'PLANNED',
      by: 'a volunteer',
      term: '报名',
      guards: [
        hasBegun,
        { code: 'NOT_A_VOLUNTEER', refuses: (_, { volunteer }) => volunteer === null },
        {
          code: 'VOLUNTEER_NOT_ACTIVE',
          refuses: (_, { volunteer }) => volunteer !== null && volunteer.status !== 'ACTIVE',
        },
        {
          code: 'ALREADY_ENROLLED',
          refuses: (training, { volunteer }) =>
            volunteer !== null && enrollmentOf(training, volunteer.personId) !== undefined,
        },
        {
          code: 'TRAINING_FULL',
          refuses: (training, { longestWaitingList }) =>
            freeTrainingPlaces(training) === 0 && waitingFor(training) >= longestWaitingList,
        },
      ],
    },
    LEAVE: { from: ['PLANNED'], to: 'PLANNED', by: 'the volunteer', term: '取消报名', guards: [hasBegun] },
    // Recorded again, attendance is corrected: the steps show who did so, and when.
    HOLD: {
      from: ['PLANNED', 'HELD'],
      to: 'HELD',
      by: 'the organizer',
      term: '登记出勤',
      source: 'Regulations art. 16 and 19',
      guards: [hasNotBegun],
    },
    CANCEL: { from: ['PLANNED'], to: 'CANCELLED', by: 'the organizer', term: '取消' },
  },
})
