import { suppressSmallCell } from '@onecore/kernel/small-cell'
import type { Reader } from '@onecore/subgraph/command/reader'
import type { RequestContext } from '@onecore/subgraph/request-context'
import { waitingIn } from '../waiting-list.rules.js'
import type { Helper } from './helper.js'
import { type Participant, takingPart } from './participant.js'
import { upcomingStates } from './session.lifecycle.js'
import { type ProgrammeSession, programmeSessionKind } from './session.model.js'

/** Sessions of a programme that are still to come. */
export const upcomingOf = (programmeId: string) => ({ programmeId, status: { $in: [...upcomingStates] } })

/** Sessions at which any of these volunteers has promised to help. */
export const upcomingHelp = (read: Reader, volunteerIds: readonly string[]): Promise<ProgrammeSession[]> =>
  read.list(programmeSessionKind, { status: 'OPEN', 'helpers.volunteerId': { $in: [...volunteerIds] } })

/** Who takes part is told to those who organize, and to nobody else. */
const seesPeople = (context: RequestContext, session: ProgrammeSession): boolean =>
  context.permits('SEE_PEOPLE', programmeSessionKind, session)

/** A participant as the graph shows it, with the place in the waiting line. */
export interface ShownParticipant extends Participant {
  /** 1 for who moves up next; null for everybody who does not wait. */
  readonly waitingPosition: number | null
}

/** Everybody, for those who organize; for all others themselves and the children they answer for. */
export function participantsShown(context: RequestContext, session: ProgrammeSession): ShownParticipant[] {
  const line = waitingIn(session.participants)
  const { personId } = context.caller
  const isOwn = (one: Participant) => personId !== null && [one.personId, one.guardianPersonId].includes(personId)
  const shown = seesPeople(context, session) ? session.participants : session.participants.filter(isOwn)
  return shown.map((one) => ({ ...one, waitingPosition: one.status === 'WAITING' ? line.indexOf(one) + 1 : null }))
}

/** As {@link participantsShown}: a volunteer sees their own place. */
export const helpersShown = (context: RequestContext, session: ProgrammeSession): Helper[] =>
  seesPeople(context, session)
    ? session.helpers
    : session.helpers.filter(({ personId }) => personId === context.caller.personId)

/**
 * Counts of people at a session. They are public; of a sensitive programme, from five people on only (Personal
 * Information Protection Law, art. 28; the smallest published count is common practice of disclosure control).
 */
export function countsShown(context: RequestContext, session: ProgrammeSession) {
  const isOpenToAll = !session.isSensitive || seesPeople(context, session)
  const shown = (count: number) => (isOpenToAll ? count : suppressSmallCell(count))
  const [taking, waits] = [takingPart(session).length, waitingIn(session.participants).length]
  return {
    participantCount: shown(taking),
    waitingCount: shown(waits),
    // Of a session with fewer places, this would tell the count.
    isFull: shown(taking) === null ? null : taking >= session.places,
  }
}
