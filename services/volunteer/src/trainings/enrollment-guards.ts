import { dayOf } from '@onecore/kernel/day'
import type { Guard } from '@onecore/kernel/lifecycle'
import type { Inquiry } from '@onecore/subgraph/command/command'
import { asking } from '@onecore/subgraph/command/standing-guards'
import { type Volunteer, volunteerKind } from '../volunteers/volunteer.model.js'
import { isFull } from '../waiting-list.rules.js'
import { enrollmentOf } from './enrollment.js'
import type { VolunteerTraining } from './training.model.js'

/** What a volunteer is asked who enrolls. */
export interface EnrollmentFacts {
  readonly now: Date
  /** The caller's registration; null for everybody who is no volunteer. */
  readonly volunteer: Volunteer | null
}

type EnrollmentGuard = Guard<VolunteerTraining, EnrollmentFacts>

/** Who comes, and who does not after all, is settled when the session begins. */
export const hasBegun: Guard<VolunteerTraining, Pick<EnrollmentFacts, 'now'>> = {
  code: 'TRAINING_HAS_BEGUN',
  refuses: ({ startsAt }, { now }) => startsAt <= now,
}
const isNoVolunteer: EnrollmentGuard = { code: 'NOT_A_VOLUNTEER', refuses: (_, { volunteer }) => volunteer === null }
const isNotActive: EnrollmentGuard = {
  code: 'VOLUNTEER_NOT_ACTIVE',
  refuses: (_, { volunteer }) => volunteer !== null && volunteer.status !== 'ACTIVE',
}
const isEnrolled: EnrollmentGuard = {
  code: 'ALREADY_ENROLLED',
  refuses: (training, { volunteer }) => volunteer !== null && enrollmentOf(training, volunteer.personId) !== undefined,
}
const listIsFull: EnrollmentGuard = {
  code: 'WAITING_LIST_FULL',
  refuses: ({ enrollments, places }, { now }) => isFull(enrollments, places, dayOf(now)),
}

/** The caller as a volunteer. */
export const enrollmentFacts = async (
  _: VolunteerTraining,
  { read, caller, now }: Inquiry,
): Promise<EnrollmentFacts> => ({
  now,
  volunteer: caller.personId === null ? null : await read.first(volunteerKind, { personId: caller.personId }),
})

/** What keeps a volunteer out of a session. */
export const enrollmentGuards = asking(enrollmentFacts, [hasBegun, isNoVolunteer, isNotActive, isEnrolled, listIsFull])
