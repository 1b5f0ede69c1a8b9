import { consentWithdrawn, personErased } from '@onecore/events/contracts/self-governance'
import { change, transition } from '@onecore/subgraph/command/command'
import { on } from '@onecore/subgraph/reaction'
import { withdrawVolunteerRecognition } from './public-recognition.js'
import { givePlacesBack, upcomingFacts } from './upcoming-places.js'
import { ofVolunteer, volunteerInput, volunteers } from './volunteer.js'
import { volunteerKind } from './volunteer.model.js'
import { withdrawFromVolunteering } from './volunteer-status.js'

/** The guardian takes the consent back: the minor serves no more until it is given again. Not a mutation. */
export const loseGuardianConsent = transition({
  ...ofVolunteer,
  name: 'loseGuardianConsent',
  on: volunteers,
  input: volunteerInput,
  move: 'LOSE_CONSENT',
  facts: upcomingFacts,
  decide: (decision, volunteer, _, { facts: { upcoming } }) =>
    givePlacesBack(decision, volunteer, upcoming, 'GUARDIAN_CONSENT_WITHDRAWN').set({ guardianConsent: null }),
})

/** As {@link loseGuardianConsent}, for a minor who does not serve at the moment. */
export const forgetGuardianConsent = change({
  ...ofVolunteer,
  name: 'forgetGuardianConsent',
  kind: volunteerKind,
  input: volunteerInput,
  action: 'LOSE_CONSENT',
  decide: (decision) => decision.set({ guardianConsent: null }),
})

/**
 * The person registry has erased the person: the id that stays here names nobody any more, and what was known of them
 * as a volunteer goes. Hours that were counted stay counted. Not a mutation.
 */
export const eraseVolunteer = transition({
  ...ofVolunteer,
  name: 'eraseVolunteer',
  on: volunteers,
  input: volunteerInput,
  move: 'ERASE',
  facts: upcomingFacts,
  decide: (decision, volunteer, _, { facts: { upcoming } }) =>
    givePlacesBack(decision, volunteer, upcoming, 'ERASED')
      .set({
        skills: [],
        teamIds: [],
        qualifications: [],
        availability: [],
        guardianConsent: null,
        publicRecognitionSince: null,
        barring: null,
      })
      .count('volunteers', volunteer.path, volunteer.status === 'WITHDRAWN' ? 0 : -1),
})

/** The purposes whose consent a minor's guardian, or a volunteer, can withdraw. */
const purposes = {
  minor: 'VOLUNTEERING_OF_A_MINOR',
  own: 'VOLUNTEERING',
  recognition: 'VOLUNTEER_RECOGNITION',
} as const

/** Consent that was withdrawn elsewhere takes effect here (Personal Information Protection Law, art. 15). */
export const onConsentWithdrawn = on(consentWithdrawn, async ({ data: { personId, purpose } }, { read, run }) => {
  if (purpose === purposes.minor) {
    const filter = { $or: [{ 'guardianConsent.guardianPersonId': personId }, { personId }] }
    for await (const { _id, status, guardianConsent } of read.each(volunteerKind, filter)) {
      if ((guardianConsent ?? null) === null) continue
      await run(status === 'ACTIVE' ? loseGuardianConsent : forgetGuardianConsent, { volunteerId: _id })
    }
  }
  if (purpose !== purposes.own && purpose !== purposes.recognition) return
  const volunteer = await read.first(volunteerKind, { personId })
  if (volunteer === null) return
  const command = purpose === purposes.own ? withdrawFromVolunteering : withdrawVolunteerRecognition
  await run(command, { volunteerId: volunteer._id })
})

/** A person who was erased elsewhere is erased here (Personal Information Protection Law, art. 47). */
export const onPersonErased = on(personErased, async ({ data: { personId } }, { read, run }) => {
  const volunteer = await read.first(volunteerKind, { personId })
  if (volunteer !== null) await run(eraseVolunteer, { volunteerId: volunteer._id })
})
