import type { ParticipantState } from './participant.js'
import type { ProgrammeSession } from './session.model.js'

type People = Pick<ProgrammeSession, 'participants' | 'helpers'>

/**
 * The people of a session after it: who was there and who was not. Of those who still waited and did not come, nothing is
 * kept. Recorded again, who takes part is what is said now; help that was recorded before stays recorded.
 */
export function withAttendance(
  { participants, helpers }: People,
  present: ReadonlySet<string>,
  served: ReadonlySet<string>,
): People {
  const standing = (personId: string | null, before: ParticipantState): ParticipantState => {
    if (personId === null) return before // nobody can say any more who it was
    if (present.has(personId)) return 'ATTENDED'
    return before === 'WAITING' ? before : 'ABSENT'
  }
  return {
    participants: participants
      .map((one) => ({ ...one, status: standing(one.personId, one.status) }))
      .filter(({ status }) => status !== 'WAITING'),
    helpers: helpers.map((one) => ({
      ...one,
      status: one.status === 'SERVED' || served.has(one.volunteerId) ? 'SERVED' : 'NO_SHOW',
    })),
  }
}

/** How many were there. */
export const attendedIn = ({ participants }: Pick<People, 'participants'>): number =>
  participants.filter(({ status }) => status === 'ATTENDED').length
