import type { Inquiry } from '@onecore/subgraph/command/command'
import type { Decision } from '@onecore/subgraph/command/decision'
import type { Reader } from '@onecore/subgraph/command/reader'
import { usualOfferEnd } from '../orders/offer.rules.js'
import { volunteerOrderLifecycle } from '../orders/order.lifecycle.js'
import { type VolunteerOrder, volunteerOrderKind } from '../orders/order.model.js'
import { nobodyAsking } from '../orders/order-facts.js'
import { takingPart, withPlace } from '../orders/participation.js'
import { withNote } from '../orders/timeline.js'
import { type ProgrammeSession, programmeSessionKind } from '../programmes/session.model.js'
import { upcomingHelp } from '../programmes/session.queries.js'
import { withoutEnrollment } from '../trainings/enrollment.js'
import { type VolunteerTraining, volunteerTrainingKind } from '../trainings/training.model.js'
import type { Volunteer } from './volunteer.model.js'

/** What counts on a volunteer and has not begun. */
interface Upcoming {
  readonly orders: readonly VolunteerOrder[]
  readonly trainings: readonly VolunteerTraining[]
  readonly sessions: readonly ProgrammeSession[]
}

const upcomingOrders = (read: Reader, volunteerId: string): Promise<VolunteerOrder[]> =>
  read.list(volunteerOrderKind, {
    status: { $in: ['OFFERED', 'ACCEPTED'] },
    participations: { $elemMatch: { volunteerId, status: 'ACCEPTED' } },
  })

/** Facts of a command after which a volunteer comes no more. */
export const upcomingFacts = async ({ _id }: Volunteer, _: unknown, { read, now }: Inquiry) => ({
  upcoming: {
    orders: await upcomingOrders(read, _id),
    trainings: await read.list(volunteerTrainingKind, {
      'enrollments.volunteerId': _id,
      status: 'PLANNED',
      startsAt: { $gt: now },
    }),
    sessions: await upcomingHelp(read, [_id]),
  },
})

/**
 * A volunteer comes no more: every order's place that waits for them is offered to the team again, every training place
 * goes to the next who waits, and every helper's place at a session is free, in the same transaction.
 */
export function givePlacesBack(
  decision: Decision<Volunteer>,
  { _id, personId }: Volunteer,
  { orders, trainings, sessions }: Upcoming,
  reason: string,
): Decision<Volunteer> {
  const { now } = decision.maker
  for (const training of trainings) {
    decision.change(volunteerTrainingKind, training, (session) =>
      session.set({ enrollments: withoutEnrollment(training, personId) }),
    )
  }
  for (const session of sessions) {
    const helpers = session.helpers.filter(({ volunteerId }) => volunteerId !== _id)
    decision.change(programmeSessionKind, session, (change) => change.set({ helpers }))
  }
  for (const order of orders) {
    const place = takingPart(order).find(({ volunteerId }) => volunteerId === _id)
    if (place === undefined) continue
    const participations = withPlace(order, place, { status: 'WITHDRAWN', reason })
    decision.change(volunteerOrderKind, order, (change) => {
      const steps = withNote(order, 'PLACE_GIVEN_BACK', change.maker)
      change.set({ participations, steps, offerUntil: usualOfferEnd(now) })
      return order.status === 'ACCEPTED'
        ? change.move(volunteerOrderLifecycle, 'REOPEN_OFFER', nobodyAsking(now))
        : change
    })
  }
  return decision
}
