import { consentWithdrawn, personErased } from '@onecore/events/contracts/self-governance'
import { idOf } from '@onecore/kernel/type-id'
import { change } from '@onecore/subgraph/command/command'
import { on } from '@onecore/subgraph/reaction'
import { z } from 'zod'
import { type Participant, withoutParticipants } from './participant.js'
import { ofSession } from './session.js'
import { upcomingStates } from './session.lifecycle.js'
import { programmeSessionKind } from './session.model.js'

/** The purposes whose consent a participant, or a child's guardian, can withdraw. */
const purposes = { own: 'PROGRAMME_PARTICIPATION', child: 'PROGRAMME_PARTICIPATION_OF_A_CHILD' } as const

/** Consent was withdrawn: the place is given back, and the first of those who wait moves up. Not a mutation. */
export const endProgrammeConsent = change({
  ...ofSession,
  kind: programmeSessionKind,
  name: 'endProgrammeConsent',
  action: 'ERASE',
  input: z.object({ sessionId: idOf('vsess'), personId: idOf('person'), isForChild: z.boolean() }),
  decide: (decision, session, { personId, isForChild }) =>
    decision.set({
      participants: withoutParticipants(session, (one) =>
        isForChild
          ? one.ageBand === 'UNDER_14' && (one.personId === personId || one.guardianPersonId === personId)
          : one.personId === personId,
      ),
    }),
})

/**
 * The person registry has erased a person: the place that waits for them goes, and so does a child's for whom they
 * answered. Of a session that is over only the count stays. Not a mutation.
 */
export const eraseFromProgrammeSession = change({
  ...ofSession,
  kind: programmeSessionKind,
  name: 'eraseFromProgrammeSession',
  action: 'ERASE',
  input: z.object({ sessionId: idOf('vsess'), personId: idOf('person') }),
  decide: (decision, session, { personId }) => {
    const isNamed = (one: Participant) => one.personId === personId || one.guardianPersonId === personId
    if (upcomingStates.includes(session.status)) {
      return decision.set({ participants: withoutParticipants(session, isNamed) })
    }
    const unless = (id: string | null) => (id === personId ? null : id)
    return decision.set({
      participants: session.participants.map((one) => ({
        ...one,
        personId: unless(one.personId),
        guardianPersonId: unless(one.guardianPersonId),
      })),
    })
  },
})

const naming = (personId: string) => ({
  $or: [{ 'participants.personId': personId }, { 'participants.guardianPersonId': personId }],
})

/** Consent that was withdrawn elsewhere takes effect for what is still to come (PIPL art. 15). */
export const onParticipationConsentWithdrawn = on(
  consentWithdrawn,
  async ({ data: { personId, purpose } }, { read, run }) => {
    if (purpose !== purposes.own && purpose !== purposes.child) return
    const upcoming = { ...naming(personId), status: { $in: [...upcomingStates] } }
    for await (const { _id } of read.each(programmeSessionKind, upcoming)) {
      await run(endProgrammeConsent, { sessionId: _id, personId, isForChild: purpose === purposes.child })
    }
  },
)

/** A person who was erased elsewhere is erased here (PIPL art. 47). */
export const onParticipantErased = on(personErased, async ({ data: { personId } }, { read, run }) => {
  for await (const { _id } of read.each(programmeSessionKind, naming(personId))) {
    await run(eraseFromProgrammeSession, { sessionId: _id, personId })
  }
})
