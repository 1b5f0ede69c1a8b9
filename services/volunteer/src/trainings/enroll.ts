import { idOf } from '@onecore/kernel/type-id'
import { transition } from '@onecore/subgraph/command/command'
import { z } from 'zod'
import { withEnrollment, withoutEnrollment } from './enrollment.js'
import { volunteerTrainings } from './training.js'

const ofTraining = {
  payload: 'training',
  on: volunteerTrainings,
  input: z.object({ trainingId: idOf('vtrain') }),
  target: ({ trainingId }: { trainingId: string }) => trainingId,
} as const

/** A volunteer takes a place in the session, or waits for one when all are taken. 报名 */
export const enrollInVolunteerTraining = transition({
  ...ofTraining,
  name: 'enrollInVolunteerTraining',
  move: 'ENROLL',
  facts: (training, _, inquiry) => volunteerTrainings.facts(training, inquiry),
  decide: (decision, training, _, { facts: { volunteer }, now }) => {
    if (volunteer === null) return decision // the guard has refused
    return decision.set({ enrollments: withEnrollment(training, volunteer, now) })
  },
})

/** A volunteer gives the place back before the session begins: the first who waits moves up. 取消报名 */
export const leaveVolunteerTraining = transition({
  ...ofTraining,
  name: 'leaveVolunteerTraining',
  move: 'LEAVE',
  decide: (decision, training, _, { caller }) =>
    decision.set({ enrollments: withoutEnrollment(training, caller.personId) }),
})
