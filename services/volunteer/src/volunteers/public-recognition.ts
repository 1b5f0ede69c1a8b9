import { change } from '@onecore/subgraph/command/command'
import { ofVolunteer, volunteerInput } from './volunteer.js'
import type { VolunteerState } from './volunteer.lifecycle.js'
import { type Volunteer, volunteerKind } from './volunteer.model.js'

const serving: readonly VolunteerState[] = ['ACTIVE', 'PAUSED']

/** Under eighteen nobody is named in public, whoever consents: an adult is who said to be one. */
const isAdult = ({ ageBand = 'ADULT' }: Pick<Volunteer, 'ageBand'>): boolean => ageBand === 'ADULT'

/**
 * Whether the volunteer may be named in public now (Volunteer Service Regulations art. 20; Personal Information
 * Protection Law art. 25): they serve, are of age, and have consented to just that.
 */
export const mayBeNamed = (volunteer: Pick<Volunteer, 'status' | 'ageBand' | 'publicRecognitionSince'>): boolean =>
  (volunteer.publicRecognitionSince ?? null) !== null && isAdult(volunteer) && serving.includes(volunteer.status)

/**
 * The volunteer agrees to be named on leaderboards: a consent of its own, not part of registering (Personal Information
 * Protection Law art. 14, 25). 同意公开表彰
 */
export const consentToVolunteerRecognition = change({
  ...ofVolunteer,
  name: 'consentToVolunteerRecognition',
  kind: volunteerKind,
  action: 'UPDATE',
  input: volunteerInput,
  guards: [
    { code: 'VOLUNTEER_NOT_ACTIVE', refuses: ({ status }) => !serving.includes(status) },
    { code: 'TOO_YOUNG_TO_BE_NAMED', refuses: (volunteer) => !isAdult(volunteer) },
  ],
  decide: (decision, volunteer, _, { now }) =>
    decision.set({ publicRecognitionSince: volunteer.publicRecognitionSince ?? now }),
})

/** The volunteer is no longer named, from the next look at a leaderboard on (art. 15 of the same law). 撤回公开表彰 */
export const withdrawVolunteerRecognition = change({
  ...ofVolunteer,
  name: 'withdrawVolunteerRecognition',
  kind: volunteerKind,
  action: 'WITHDRAW_RECOGNITION',
  input: volunteerInput,
  guards: [],
  decide: (decision) => decision.set({ publicRecognitionSince: null }),
})
