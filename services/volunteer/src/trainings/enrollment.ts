import { seated, waitingIn } from '../waiting-list.rules.js'
import type { VolunteerTraining } from './training.model.js'

/** Has a place, waits for one, and afterwards: was there, or was not. */
export type EnrollmentState = 'ENROLLED' | 'WAITING' | 'ATTENDED' | 'ABSENT'

/** One volunteer's place in a training session, or in its waiting list. 培训报名 */
export interface Enrollment {
  volunteerId: string
  personId: string
  status: EnrollmentState
  enrolledAt: Date
}

type Places = Pick<VolunteerTraining, 'enrollments' | 'places'>

/** The enrollments with one more, at the end of the line. */
export const withEnrollment = (
  { enrollments, places }: Places,
  { _id: volunteerId, personId }: { readonly _id: string; readonly personId: string },
  enrolledAt: Date,
): Enrollment[] => seated([...enrollments, { volunteerId, personId, enrolledAt }], places, 'ENROLLED')

/** The enrollments without this person's. */
export const withoutEnrollment = ({ enrollments, places }: Places, personId: string | null): Enrollment[] =>
  seated(
    enrollments.filter((enrollment) => enrollment.personId !== personId),
    places,
    'ENROLLED',
  )

/** The enrollments after the session, with who was there. */
export const withAttendance = (
  enrollments: readonly Enrollment[],
  attendedVolunteerIds: readonly string[],
): Enrollment[] =>
  enrollments.map((enrollment) => ({
    ...enrollment,
    status: attendedVolunteerIds.includes(enrollment.volunteerId) ? 'ATTENDED' : 'ABSENT',
  }))

export const enrollmentOf = (
  { enrollments }: Pick<VolunteerTraining, 'enrollments'>,
  personId: string | null,
): Enrollment | undefined => enrollments.find((enrollment) => enrollment.personId === personId)

export const waitingFor = ({ enrollments }: Pick<VolunteerTraining, 'enrollments'>): number =>
  waitingIn(enrollments).length

/** Places that nobody has taken; none once the session is over. */
export const freeTrainingPlaces = ({ enrollments, places }: Places): number => Math.max(0, places - enrollments.length)
