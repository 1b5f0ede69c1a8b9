import { idOf } from '@onecore/kernel/type-id'
import { change } from '@onecore/subgraph/command/command'
import { z } from 'zod'
import { volunteerKind } from '../volunteers/volunteer.model.js'
import { helpGuards } from './help-guards.js'
import { ofSession } from './session.js'
import { programmeSessionKind } from './session.model.js'
import { hasBegun } from './session-guards.js'

const atSession = {
  ...ofSession,
  kind: programmeSessionKind,
  input: z.object({ sessionId: idOf('vsess') }),
  states: ['OPEN'],
} as const

/** A volunteer of the programme's team takes a helper's place, personally and of their own will (art. 25). 认领服务 */
export const takeProgrammeHelperPlace = change({
  ...atSession,
  name: 'takeProgrammeHelperPlace',
  action: 'HELP',
  guards: helpGuards,
  facts: (_, __, { read, caller }) => read.first(volunteerKind, { personId: caller.personId ?? '' }),
  decide: (decision, { helpers }, _, { facts: volunteer, now }) => {
    if (volunteer === null) return decision // a guard has refused
    const { _id: volunteerId, personId } = volunteer
    return (
      decision
        .set({ helpers: [...helpers, { volunteerId, personId, status: 'COMING', takenAt: now }] })
        // One person who takes two places of the same time at once meets themselves here.
        .change(volunteerKind, volunteer, (registration) => registration)
    )
  },
})

/** A volunteer who cannot help after all says so before the session begins. 退出服务 */
export const giveBackProgrammeHelperPlace = change({
  ...atSession,
  name: 'giveBackProgrammeHelperPlace',
  action: 'STOP_HELPING',
  guards: [hasBegun],
  decide: (decision, { helpers }, _, { caller }) =>
    decision.set({ helpers: helpers.filter(({ personId }) => personId !== caller.personId) }),
})
