import { idOf } from '@onecore/kernel/type-id'
import { change } from '@onecore/subgraph/command/command'
import { z } from 'zod'
import { withEnrollment, withoutEnrollment } from './enrollment.js'
import { enrollmentFacts, enrollmentGuards, hasBegun } from './enrollment-guards.js'
import { ofTraining } from './training.js'
import { volunteerTrainingKind } from './training.model.js'

const toTraining = {
  ...ofTraining,
  kind: volunteerTrainingKind,
  input: z.object({ trainingId: idOf('vtrain') }),
  states: ['PLANNED'],
} as const

/** A volunteer takes a place in the session, or waits for one when all are taken. 报名 */
export const enrollInVolunteerTraining = change({
  ...toTraining,
  name: 'enrollInVolunteerTraining',
  action: 'ENROLL',
  guards: enrollmentGuards,
  facts: (training, _, inquiry) => enrollmentFacts(training, inquiry),
  decide: (decision, training, _, { facts: { volunteer }, now }) =>
    // Without a volunteer a guard has refused.
    volunteer === null ? decision : decision.set({ enrollments: withEnrollment(training, volunteer, now) }),
})

/** A volunteer gives the place back before the session begins: the first who waits moves up. 取消报名 */
export const leaveVolunteerTraining = change({
  ...toTraining,
  name: 'leaveVolunteerTraining',
  action: 'LEAVE',
  guards: [hasBegun],
  decide: (decision, training, _, { caller }) =>
    decision.set({ enrollments: withoutEnrollment(training, caller.personId) }),
})
