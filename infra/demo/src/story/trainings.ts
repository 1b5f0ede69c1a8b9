import { dayOf } from '@onecore/kernel/day'
import { stableId } from '@onecore/kernel/type-id'
import type { Enrollment, EnrollmentState } from '@onecore/volunteer/trainings/enrollment'
import type { VolunteerTrainingState } from '@onecore/volunteer/trainings/training.lifecycle'
import { type VolunteerTraining, volunteerTrainingKind } from '@onecore/volunteer/trainings/training.model'
import { lastDayOfTraining } from '@onecore/volunteer/trainings/training.rules'
import { type Chapter, chapter, stored } from './chapter.js'
import { kangsheng } from './divisions.js'
import { history, hoursAfter, type Told } from './history.js'
import { personaPersonId, volunteerPersonas } from './persona-people.js'
import { daysBefore } from './time.js'
import { volunteerId } from './volunteers.js'

const worker = personaPersonId('station-worker')
const duration = 2

/** Two sessions of Kangsheng, one held a month ago and one to come in six days; both are made up. */
const trainings = (now: Date): VolunteerTraining[] => {
  const plannedAt = daysBefore(now, 40)
  const heldAt = hoursAfter(plannedAt, 240)
  return [
    {
      ...session('held', '急救知识培训（示例）', 'FIRST_AID', plannedAt, heldAt, [
        ['PLAN', 'PLANNED', worker],
        ['HOLD', 'HELD', worker, 240 + duration],
      ]),
      enrollments: [
        enrollment('volunteer', 'ATTENDED', hoursAfter(plannedAt, 24)),
        enrollment('second-volunteer', 'ABSENT', hoursAfter(plannedAt, 48)),
      ],
      validUntil: lastDayOfTraining(dayOf(heldAt), null),
    },
    {
      ...session('planned', '老年人照护培训（示例）', 'ELDERLY_CARE', daysBefore(now, 3), daysBefore(now, -6), [
        ['PLAN', 'PLANNED', worker],
      ]),
      enrollments: [enrollment('second-volunteer', 'ENROLLED', daysBefore(now, 2))],
    },
  ]
}

export const trainingsChapter = (now: Date): Chapter =>
  chapter({
    label: 'trainings',
    service: 'volunteer',
    kind: volunteerTrainingKind,
    size: 2,
    documents: () => trainings(now),
  })

const enrollment = (
  persona: (typeof volunteerPersonas)[number],
  status: EnrollmentState,
  enrolledAt: Date,
): Enrollment => ({
  volunteerId: volunteerId(volunteerPersonas.indexOf(persona)),
  personId: personaPersonId(persona),
  status,
  enrolledAt,
})

const session = (
  key: string,
  title: string,
  topic: string,
  plannedAt: Date,
  startsAt: Date,
  moves: readonly Told<VolunteerTrainingState>[],
): VolunteerTraining => ({
  ...stored(stableId('vtrain', `ordos/${key}`), plannedAt),
  ...history(plannedAt, moves),
  communityId: kangsheng.id,
  path: [...kangsheng.path],
  topic,
  title,
  venue: '康盛社区志愿服务站（示例）',
  teamId: null,
  trainerPersonId: null,
  startsAt,
  endsAt: hoursAfter(startsAt, duration),
  places: 30,
  enrollments: [],
  validMonths: null,
  validUntil: null,
  reason: null,
})
