import { lifecycle } from '@onecore/kernel/lifecycle'
import type { VolunteerTraining } from './training.model.js'

export type VolunteerTrainingState = 'PLANNED' | 'HELD' | 'CANCELLED'

export interface TrainingFacts {
  readonly now: Date
}

/** Training where a skill is needed (Regulations art. 16). Volunteers enroll while it is planned; the organizer attests who came. */
export const volunteerTrainingLifecycle = lifecycle<VolunteerTraining, TrainingFacts>()({
  name: 'VolunteerTraining',
  term: '志愿者培训',
  states: { PLANNED: '报名中', HELD: '已举办', CANCELLED: '已取消' },
  initial: 'PLANNED',
  final: ['CANCELLED'],
  moves: {
    // Recorded again, attendance is corrected: the steps show who did so, and when.
    HOLD: {
      from: ['PLANNED', 'HELD'],
      to: 'HELD',
      by: 'the organizer',
      term: '登记出勤',
      source: 'Regulations art. 16 and 19',
      guards: [{ code: 'TRAINING_NOT_BEGUN', refuses: ({ startsAt }, { now }) => now < startsAt }],
    },
    CANCEL: { from: ['PLANNED'], to: 'CANCELLED', by: 'the organizer', term: '取消' },
  },
})
