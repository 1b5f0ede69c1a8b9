import { actorId } from '@onecore/access/caller'
import { dayOf } from '@onecore/kernel/day'
import { aggregate } from '@onecore/subgraph/command/command'
import { volunteerLifecycle } from './volunteer.lifecycle.js'
import { volunteerKind } from './volunteer.model.js'

/** Registrations with their lifecycle; its guards ask for the day and for who is deciding. */
export const volunteers = aggregate({
  kind: volunteerKind,
  lifecycle: volunteerLifecycle,
  facts: (_, { caller, now }) => ({ today: dayOf(now), actorId: actorId(caller) }),
})
