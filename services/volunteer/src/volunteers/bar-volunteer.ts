import { longText } from '@onecore/kernel/text'
import { transition } from '@onecore/subgraph/command/command'
import { givePlacesBack, upcomingFacts } from './upcoming-places.js'
import { ofVolunteer, volunteerInput, volunteers } from './volunteer.js'
import type { Barring } from './volunteer.model.js'

const withReason = {
  ...ofVolunteer,
  on: volunteers,
  input: volunteerInput.extend({ reason: longText(1_000) }),
} as const

const unknown: Barring = { reason: '', appeal: null, decision: null }

/** The community secretary bars a volunteer, and says why; places that wait for them are free again. 停用 */
export const barVolunteer = transition({
  ...withReason,
  name: 'barVolunteer',
  move: 'BAR',
  facts: upcomingFacts,
  decide: (decision, volunteer, { reason }, { facts: { upcoming } }) =>
    givePlacesBack(decision, volunteer, upcoming, 'BARRED').set({ barring: { ...unknown, reason } }),
})

/** The volunteer appeals, once and in time, and says why. 申诉 */
export const appealVolunteerBarring = transition({
  ...withReason,
  name: 'appealVolunteerBarring',
  move: 'APPEAL',
  decide: (decision, { barring }, { reason }) => decision.set({ barring: { ...(barring ?? unknown), appeal: reason } }),
})

/** The street has heard the appeal: the barring stays. Whoever barred does not decide. 维持停用 */
export const upholdVolunteerBarring = transition({
  ...withReason,
  name: 'upholdVolunteerBarring',
  move: 'UPHOLD_BAR',
  decide: (decision, { barring }, { reason }) =>
    decision.set({ barring: { ...(barring ?? unknown), decision: reason } }),
})

/** The street lifts the barring, on appeal or without: the volunteer is active again. Whoever barred does not decide. */
export const liftVolunteerBarring = transition({
  ...withReason,
  name: 'liftVolunteerBarring',
  move: 'LIFT_BAR',
  decide: (decision, { barring }, { reason }) =>
    decision.set({ barring: { ...(barring ?? unknown), decision: reason } }),
})
