import { calendarDay, dayOf } from '@onecore/kernel/day'
import { idOf } from '@onecore/kernel/type-id'
import { change, transition } from '@onecore/subgraph/command/command'
import { z } from 'zod'
import { hasLeft, ofVolunteer, volunteerInput, volunteers } from './volunteer.js'
import { volunteerKind } from './volunteer.model.js'

/** The community has verified who the volunteer is; of a minor it has the guardian's consent in writing. 核实 */
export const verifyVolunteer = transition({
  ...ofVolunteer,
  name: 'verifyVolunteer',
  on: volunteers,
  move: 'VERIFY',
  input: volunteerInput,
})

/** The community has a legal representative's consent to a minor's service in writing. 登记监护人同意 */
export const recordGuardianConsent = change({
  ...ofVolunteer,
  name: 'recordGuardianConsent',
  kind: volunteerKind,
  action: 'VERIFY',
  input: volunteerInput.extend({ guardianPersonId: idOf('person'), givenOn: calendarDay }),
  guards: [hasLeft, { code: 'NEEDS_NO_CONSENT', refuses: ({ ageBand }) => ageBand !== 'MINOR_14_TO_17' }],
  decide: (decision, volunteer, { guardianPersonId, givenOn }, { now }) =>
    decision
      .refuseWhen(guardianPersonId === volunteer.personId, 'GUARDS_ONESELF', 'guardianPersonId')
      .refuseWhen(givenOn > dayOf(now), 'NOT_YET', 'givenOn')
      .set({ guardianConsent: { guardianPersonId, givenOn } }),
})

/** The community has seen that the volunteer has grown into another band of age; nobody grows younger than fourteen. */
export const changeVolunteerAgeBand = change({
  ...ofVolunteer,
  name: 'changeVolunteerAgeBand',
  kind: volunteerKind,
  action: 'VERIFY',
  input: volunteerInput.extend({ ageBand: z.enum(['ADULT', 'SELF_SUPPORTING_16_TO_17', 'MINOR_14_TO_17']) }),
  guards: [hasLeft],
  decide: (decision, volunteer, { ageBand }) =>
    decision
      // Who serves as an adult and turns out to be a minor has to pause until the guardian has consented.
      .refuseWhen(
        ageBand === 'MINOR_14_TO_17' && volunteer.status === 'ACTIVE' && (volunteer.guardianConsent ?? null) === null,
        'NEEDS_GUARDIAN_CONSENT',
      )
      .set({ ageBand, guardianConsent: ageBand === 'MINOR_14_TO_17' ? (volunteer.guardianConsent ?? null) : null }),
})
