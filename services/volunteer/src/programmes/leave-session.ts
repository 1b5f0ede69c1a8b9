import { idOf } from '@onecore/kernel/type-id'
import { change } from '@onecore/subgraph/command/command'
import type { Decision } from '@onecore/subgraph/command/decision'
import { z } from 'zod'
import { type Participant, withoutParticipants } from './participant.js'
import { ofSession } from './session.js'
import { type ProgrammeSession, programmeSessionKind } from './session.model.js'
import { hasBegun } from './session-guards.js'

const fromSession = {
  ...ofSession,
  kind: programmeSessionKind,
  states: ['OPEN'],
  guards: [hasBegun],
} as const

/** Somebody does not come after all, or a guardian's child does not: the first of those who wait moves up. 取消报名 */
export const leaveProgrammeSession = change({
  ...fromSession,
  name: 'leaveProgrammeSession',
  action: 'LEAVE',
  input: z.object({ sessionId: idOf('vsess'), childPersonId: idOf('person').optional() }),
  decide: (decision, session, { childPersonId }, { caller: { personId } }) =>
    leave(decision, session, (one) =>
      childPersonId === undefined
        ? one.personId === personId
        : one.personId === childPersonId && one.guardianPersonId === personId,
    ),
})

/** The organizer takes somebody off the list, who asked for it or who cannot take part. 移出名单 */
export const removeProgrammeParticipant = change({
  ...fromSession,
  name: 'removeProgrammeParticipant',
  action: 'REGISTER_PARTICIPANT',
  input: z.object({ sessionId: idOf('vsess'), personId: idOf('person') }),
  decide: (decision, session, { personId }) => leave(decision, session, (one) => one.personId === personId),
})

function leave(
  decision: Decision<ProgrammeSession>,
  session: ProgrammeSession,
  leaves: (one: Participant) => boolean,
): Decision<ProgrammeSession> {
  return decision
    .refuseWhen(!session.participants.some(leaves), 'NOT_SIGNED_UP')
    .set({ participants: withoutParticipants(session, leaves) })
}
