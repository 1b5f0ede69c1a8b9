import { actorId } from '@onecore/access/caller'
import { dayOf } from '@onecore/kernel/day'
import { idOf } from '@onecore/kernel/type-id'
import { aggregate } from '@onecore/subgraph/command/command'
import { z } from 'zod'
import { volunteerLifecycle } from './volunteer.lifecycle.js'
import { type Volunteer, volunteerKind } from './volunteer.model.js'

/** Registrations with their lifecycle; its guards ask for the day and for who is deciding. */
export const volunteers = aggregate({
  kind: volunteerKind,
  lifecycle: volunteerLifecycle,
  facts: (_, { caller, now }) => ({ today: dayOf(now), actorId: actorId(caller) }),
})

/** What every command about one registration says. */
export const ofVolunteer = {
  payload: 'volunteer',
  target: ({ volunteerId }: { volunteerId: string }) => volunteerId,
} as const

export const volunteerInput = z.object({ volunteerId: idOf('vol') })

/** Guard: whoever left comes back first, and nothing more is written about somebody who was erased. */
export const hasLeft = {
  code: 'VOLUNTEER_NOT_ACTIVE',
  refuses: ({ status }: Volunteer) => status === 'WITHDRAWN' || status === 'ERASED',
}
