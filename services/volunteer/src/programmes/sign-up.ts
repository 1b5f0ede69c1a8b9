import { calendarDay, dayOf } from '@onecore/kernel/day'
import { idOf } from '@onecore/kernel/type-id'
import { change } from '@onecore/subgraph/command/command'
import type { Decision } from '@onecore/subgraph/command/decision'
import { z } from 'zod'
import { isHelper } from './helper.js'
import { isOnList, type Participant, withParticipant } from './participant.js'
import { ofSession } from './session.js'
import { type ProgrammeSession, programmeSessionKind } from './session.model.js'
import { hasBegun, helpsAlready, isSignedUp, listIsFull } from './session-guards.js'

const toSession = {
  ...ofSession,
  kind: programmeSessionKind,
  states: ['OPEN'],
} as const

/** Somebody of fourteen or older signs up for themselves; a younger child is signed up by the guardian. 报名 */
export const signUpForProgrammeSession = change({
  ...toSession,
  name: 'signUpForProgrammeSession',
  action: 'SIGN_UP',
  input: z.object({ sessionId: idOf('vsess'), ageBand: z.enum(['ADULT', 'FROM_14_TO_17', 'UNDER_14']) }),
  guards: [hasBegun, isSignedUp, helpsAlready, listIsFull],
  decide: (decision, session, { ageBand }, { caller, now }) =>
    signUp(decision, session, {
      personId: caller.personId,
      ageBand,
      guardianPersonId: null,
      consentSeenOn: null,
      signedUpAt: now,
    }).refuseWhen(ageBand === 'UNDER_14', 'GUARDIAN_SIGNS_UP', 'ageBand'),
})

/**
 * A guardian signs a child under fourteen up and consents to it, separately from everything else (Personal Information
 * Protection Law, art. 29 and 31). Whether the caller is the guardian is for the organizer to see. 监护人代报名
 */
export const signUpChildForProgrammeSession = change({
  ...toSession,
  name: 'signUpChildForProgrammeSession',
  action: 'SIGN_UP',
  input: z.object({ sessionId: idOf('vsess'), childPersonId: idOf('person'), consents: z.boolean() }),
  guards: [hasBegun, listIsFull],
  decide: (decision, session, { childPersonId, consents }, { caller, now }) =>
    signUp(decision, session, {
      personId: childPersonId,
      ageBand: 'UNDER_14',
      guardianPersonId: caller.personId,
      consentSeenOn: dayOf(now),
      signedUpAt: now,
    })
      .refuseWhen(!consents, 'NEEDS_GUARDIAN_CONSENT', 'consents')
      .refuseWhen(childPersonId === caller.personId, 'GUARDS_ONESELF', 'childPersonId'),
})

/** The organizer enters somebody who asked for it at the station; of a child, with the guardian's written consent. 登记 */
export const registerProgrammeParticipant = change({
  ...toSession,
  name: 'registerProgrammeParticipant',
  action: 'REGISTER_PARTICIPANT',
  input: z
    .object({
      sessionId: idOf('vsess'),
      personId: idOf('person'),
      ageBand: z.enum(['ADULT', 'FROM_14_TO_17', 'UNDER_14']),
      guardianPersonId: idOf('person').optional(),
      consentSeenOn: calendarDay.optional(),
    })
    .refine(
      ({ ageBand, guardianPersonId, consentSeenOn }) =>
        ageBand === 'UNDER_14' || (guardianPersonId === undefined && consentSeenOn === undefined),
      { path: ['guardianPersonId'], error: 'is kept of a child under fourteen only' },
    ),
  guards: [hasBegun, listIsFull],
  decide: (decision, session, { personId, ageBand, guardianPersonId, consentSeenOn }, { now }) =>
    signUp(decision, session, {
      personId,
      ageBand,
      guardianPersonId: guardianPersonId ?? null,
      consentSeenOn: consentSeenOn ?? null,
      signedUpAt: now,
    })
      .refuseWhen(
        ageBand === 'UNDER_14' && (guardianPersonId === undefined || consentSeenOn === undefined),
        'NEEDS_GUARDIAN_CONSENT',
        'consentSeenOn',
      )
      .refuseWhen(guardianPersonId === personId, 'GUARDS_ONESELF', 'guardianPersonId')
      .refuseWhen(consentSeenOn !== undefined && consentSeenOn > dayOf(now), 'NOT_YET', 'consentSeenOn'),
})

/** One more on the list, with a place or waiting. */
function signUp(
  decision: Decision<ProgrammeSession>,
  session: ProgrammeSession,
  newcomer: Omit<Participant, 'status'>,
): Decision<ProgrammeSession> {
  return decision
    .refuseWhen(isOnList(session, newcomer.personId), 'ALREADY_SIGNED_UP')
    .refuseWhen(isHelper(session, newcomer.personId), 'HELPS_AND_TAKES_PART')
    .set({ participants: withParticipant(session, newcomer) })
}
