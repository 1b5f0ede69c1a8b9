import { idOf } from '@onecore/kernel/type-id'
import { change } from '@onecore/subgraph/command/command'
import { z } from 'zod'
import { volunteerOrderKind } from './order.model.js'
import { placeOf, withPlace } from './participation.js'

/** A volunteer says how the service was for them, once the served person has signed and rated: both are heard. */
export const rateVolunteerOrderExperience = change({
  name: 'rateVolunteerOrderExperience',
  payload: 'order',
  kind: volunteerOrderKind,
  action: 'RATE_EXPERIENCE',
  input: z.object({ orderId: idOf('vorder'), experience: z.int().min(1).max(5) }),
  target: ({ orderId }) => orderId,
  states: ['SIGNED'],
  guards: [
    { code: 'NO_PLACE', refuses: (order, { caller }) => placeOf(order, caller.personId)?.status !== 'SERVED' },
    {
      code: 'ALREADY_RATED',
      refuses: (order, { caller }) => (placeOf(order, caller.personId)?.experience ?? null) !== null,
    },
  ],
  decide: (decision, order, { experience }, { caller }) => {
    const place = placeOf(order, caller.personId)
    if (place === undefined) return decision // the guard has refused
    return decision.set({ participations: withPlace(order, place, { experience }) })
  },
})
