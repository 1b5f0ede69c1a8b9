import { dayOf } from '@onecore/kernel/day'
import type { Guard } from '@onecore/kernel/lifecycle'
import type { Inquiry } from '@onecore/subgraph/command/command'
import { isFull } from '../waiting-list.rules.js'
import { freeHelperPlaces, isHelper } from './helper.js'
import { isOnList } from './participant.js'
import type { ProgrammeSession } from './session.model.js'

type SessionGuard = Guard<ProgrammeSession, Pick<Inquiry, 'caller' | 'now'>>

/** Who comes, and who does not after all, is settled when the session begins. */
export const hasBegun: SessionGuard = { code: 'SESSION_BEGUN', refuses: ({ startsAt }, { now }) => now >= startsAt }

export const isSignedUp: SessionGuard = {
  code: 'ALREADY_SIGNED_UP',
  refuses: (session, { caller }) => isOnList(session, caller.personId),
}

export const listIsFull: SessionGuard = {
  code: 'WAITING_LIST_FULL',
  refuses: ({ participants, places }, { now }) => isFull(participants, places, dayOf(now)),
}

/** Who helps at a session gives help there, and does not take part in it besides. */
export const helpsAlready: SessionGuard = {
  code: 'HELPS_AND_TAKES_PART',
  refuses: (session, { caller }) => isHelper(session, caller.personId),
}

export const takesPart: SessionGuard = {
  code: 'HELPS_AND_TAKES_PART',
  refuses: (session, { caller }) => isOnList(session, caller.personId),
}

export const hasPlaceToHelp: SessionGuard = {
  code: 'ALREADY_TAKEN_UP',
  refuses: (session, { caller }) => isHelper(session, caller.personId),
}

export const needsNoHelper: SessionGuard = {
  code: 'NO_HELPER_NEEDED',
  refuses: (session) => freeHelperPlaces(session) < 1,
}
