import { calendarDay, dayOf } from '@onecore/kernel/day'
import { idOf } from '@onecore/kernel/type-id'
import { change, transition } from '@onecore/subgraph/command/command'
import { z } from 'zod'
import { volunteers } from './volunteer.js'
import { volunteerKind } from './volunteer.model.js'

const ofVolunteer = { volunteerId: idOf('vol') }

/** The community has verified who the volunteer is; of a minor it has the guardian's consent in writing. 核实 */
export const verifyVolunteer = transition({
  name: 'verifyVolunteer',
  payload: 'volunteer',
  on: volunteers,
  move: 'VERIFY',
  input: z.object(ofVolunteer),
  target: ({ volunteerId }) => volunteerId,
})

/** The community has a legal representative's consent to a minor's service in writing. 登记监护人同意 */
export const recordGuardianConsent = change({
  name: 'recordGuardianConsent',
  payload: 'volunteer',
  kind: volunteerKind,
  action: 'VERIFY',
  input: z.object({ ...ofVolunteer, guardianPersonId: idOf('person'), givenOn: calendarDay }),
  target: ({ volunteerId }) => volunteerId,
  guards: [{ code: 'NEEDS_NO_CONSENT', refuses: ({ ageBand }) => ageBand !== 'MINOR_14_TO_17' }],
  decide: (decision, volunteer, { guardianPersonId, givenOn }, { now }) =>
    decision
      .refuseWhen(guardianPersonId === volunteer.personId, 'GUARDS_ONESELF', 'guardianPersonId')
      .refuseWhen(givenOn > dayOf(now), 'NOT_YET', 'givenOn')
      .set({ guardianConsent: { guardianPersonId, givenOn } }),
})

/** The community has seen that the volunteer has grown into another band of age; nobody grows younger than fourteen. */
export const changeVolunteerAgeBand = change({
  name: 'changeVolunteerAgeBand',
  payload: 'volunteer',
  kind: volunteerKind,
  action: 'VERIFY',
  input: z.object({ ...ofVolunteer, ageBand: z.enum(['ADULT', 'SELF_SUPPORTING_16_TO_17', 'MINOR_14_TO_17']) }),
  target: ({ volunteerId }) => volunteerId,
  guards: [],
  decide: (decision, volunteer, { ageBand }) =>
    decision
      // Who serves as an adult and turns out to be a minor has to pause until the guardian has consented.
      .refuseWhen(
        ageBand === 'MINOR_14_TO_17' && volunteer.status === 'ACTIVE' && (volunteer.guardianConsent ?? null) === null,
        'NEEDS_GUARDIAN_CONSENT',
      )
      .set({ ageBand, guardianConsent: ageBand === 'MINOR_14_TO_17' ? (volunteer.guardianConsent ?? null) : null }),
})
