import type { CalendarDay } from '@onecore/kernel/day'
import { seated } from '../waiting-list.rules.js'
import type { ProgrammeSession } from './session.model.js'

/**
 * Bands of age that matter for taking part. A child under 14 takes part, and is no volunteer: the data are sensitive
 * (Personal Information Protection Law, art. 28) and need the guardian's separate consent (art. 29 and 31). The band is
 * kept, no date of birth.
 */
export type ParticipantAgeBand = 'ADULT' | 'FROM_14_TO_17' | 'UNDER_14'

/** Where one participant stands within a session. Who leaves in time leaves no trace. */
export type ParticipantState = 'SIGNED_UP' | 'WAITING' | 'ATTENDED' | 'ABSENT'

/** Somebody who takes part in a session. 参与者 */
export interface Participant {
  /** Null once the person was erased; that somebody was there stays counted. */
  personId: string | null
  ageBand: ParticipantAgeBand
  /** Who answers for a child under 14; null for everybody else. */
  guardianPersonId: string | null
  /** The day on which the guardian's consent was given or seen. */
  consentSeenOn: CalendarDay | null
  status: ParticipantState
  signedUpAt: Date
}

type SignUps = Pick<ProgrammeSession, 'participants' | 'places'>

const holdingPlace: readonly ParticipantState[] = ['SIGNED_UP', 'ATTENDED']

/** Those who hold a place, or have been there. */
export const takingPart = ({ participants }: Pick<SignUps, 'participants'>): Participant[] =>
  participants.filter(({ status }) => holdingPlace.includes(status))

export const isOnList = ({ participants }: Pick<SignUps, 'participants'>, personId: string | null): boolean =>
  personId !== null && participants.some((one) => one.personId === personId)

/** With one more, at the end of the line. */
export const withParticipant = (
  { participants, places }: SignUps,
  newcomer: Omit<Participant, 'status'>,
): Participant[] => seated([...participants, newcomer], places, 'SIGNED_UP')

/** Without those who leave a session that is still to come. */
export const withoutParticipants = (
  { participants, places }: SignUps,
  leaves: (one: Participant) => boolean,
): Participant[] =>
  seated(
    participants.filter((one) => !leaves(one)),
    places,
    'SIGNED_UP',
  )
