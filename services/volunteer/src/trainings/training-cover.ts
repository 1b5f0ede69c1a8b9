import { type CalendarDay, dayOf } from '@onecore/kernel/day'
import type { VolunteerTraining } from './training.model.js'

/** The topics of these that the volunteer has not been trained in for that day (Volunteer Service Regulations, art. 16). */
export const lackingTraining = (
  topics: readonly string[],
  attended: readonly VolunteerTraining[],
  day: CalendarDay,
): string[] =>
  topics.filter((topic) => !attended.some((training) => training.topic === topic && countsOn(training, day)))

const countsOn = ({ startsAt, validUntil }: VolunteerTraining, day: CalendarDay): boolean =>
  validUntil !== null && dayOf(startsAt) <= day && day <= validUntil
