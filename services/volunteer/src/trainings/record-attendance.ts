import { dayOf } from '@onecore/kernel/day'
import { idOf } from '@onecore/kernel/type-id'
import { transition } from '@onecore/subgraph/command/command'
import { z } from 'zod'
import { enrollmentOf, withAttendance } from './enrollment.js'
import { ofTraining, volunteerTrainings } from './training.js'
import { lastDayOfTraining, mostPlaces } from './training.rules.js'

/**
 * The organizer attests who was there, of those who have a place or waited for one; nobody attests it of themselves.
 * From now on it counts for orders that ask for the topic (Regulations art. 16). 登记出勤
 */
export const recordVolunteerTrainingAttendance = transition({
  ...ofTraining,
  name: 'recordVolunteerTrainingAttendance',
  on: volunteerTrainings,
  move: 'HOLD',
  input: z.object({ trainingId: idOf('vtrain'), attendedVolunteerIds: z.array(idOf('vol')).max(mostPlaces) }),
  decide: (decision, training, { attendedVolunteerIds }, { caller }) => {
    const { enrollments, startsAt, validMonths } = training
    const strangers = attendedVolunteerIds.filter((id) => !enrollments.some(({ volunteerId }) => volunteerId === id))
    const own = enrollmentOf(training, caller.personId)
    return decision
      .refuseWhen(strangers.length > 0, 'NOT_ENROLLED', 'attendedVolunteerIds')
      .refuseWhen(
        own !== undefined && attendedVolunteerIds.includes(own.volunteerId),
        'ATTESTS_ONESELF',
        'attendedVolunteerIds',
      )
      .set({
        enrollments: withAttendance(enrollments, attendedVolunteerIds),
        validUntil: lastDayOfTraining(dayOf(startsAt), validMonths),
      })
  },
})
