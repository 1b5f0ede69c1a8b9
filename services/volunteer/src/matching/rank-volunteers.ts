import { dayOf } from '@onecore/kernel/day'
import { type VolunteerOrder, volunteerOrderKind } from '../orders/order.model.js'
import { factsOfVolunteers } from '../orders/order-facts.js'
import { acceptGuards } from '../orders/order-guards.js'
import { holdingPlace } from '../orders/participation.js'
import type { Volunteer } from '../volunteers/volunteer.model.js'
import { type Factor, lookingBack, pointsOf } from './factor.js'
import type { RankingSource } from './matching.queries.js'
import {
  type ServiceRecord,
  type VolunteerFactorCode,
  volunteerFactorsOf,
  volunteerRankingRule,
} from './volunteer-ranking.rules.js'

/** A volunteer who could take the order up, with every reason for the rank. */
export interface VolunteerSuggestion {
  readonly volunteer: Volunteer
  readonly points: number
  readonly factors: readonly Factor<VolunteerFactorCode>[]
}

/**
 * Those of these volunteers who may take the order up now, by the very guards that would refuse them otherwise, and who
 * have not left it before; best first, two of equal points in the order of their ids. As many database calls for one
 * candidate as for all of them.
 */
export async function rankVolunteers(
  source: RankingSource,
  order: VolunteerOrder,
  candidates: readonly Volunteer[],
): Promise<VolunteerSuggestion[]> {
  if (candidates.length === 0) return []
  const facts = await factsOfVolunteers(order, candidates, source)
  const able = facts.flatMap((known) => {
    const { volunteer } = known
    const hasBeenIn = order.participations.some(({ volunteerId }) => volunteerId === volunteer._id)
    return hasBeenIn || acceptGuards.some((guard) => guard.refuses(order, known)) ? [] : [volunteer]
  })
  const records = await recordsOf(
    source,
    able.map(({ _id }) => _id),
  )
  const suggestions = able.map((volunteer) => {
    const record = records.get(volunteer._id) ?? { recentOrders: 0, ratingSum: 0, ratingCount: 0 }
    const factors = volunteerFactorsOf(volunteer, record, order, dayOf(source.now))
    return { volunteer, factors, points: pointsOf(factors) }
  })
  return suggestions.sort(
    (one, other) => other.points - one.points || (one.volunteer._id < other.volunteer._id ? -1 : 1),
  )
}

/** What each of them took up lately, and how the served persons rated orders in which they served. */
async function recordsOf({ read, now }: RankingSource, volunteerIds: string[]): Promise<Map<string, ServiceRecord>> {
  const { ordersSince, ratingsSince } = lookingBack(volunteerRankingRule.on(dayOf(now)).params, now)
  const took = { $in: ['$participations.status', [...holdingPlace]] }
  const isRated = { $and: [{ $eq: ['$participations.status', 'SERVED'] }, { $gt: ['$rating', null] }] }
  const rows = await read.figures<ServiceRecord & { _id: string }>(volunteerOrderKind, [
    { $match: { 'participations.volunteerId': { $in: volunteerIds }, createdAt: { $gte: ratingsSince } } },
    {
      $project: {
        rating: 1,
        'participations.volunteerId': 1,
        'participations.status': 1,
        'participations.acceptedAt': 1,
      },
    },
    { $unwind: '$participations' },
    { $match: { 'participations.volunteerId': { $in: volunteerIds } } },
    {
      $group: {
        _id: '$participations.volunteerId',
        recentOrders: {
          $sum: { $cond: [{ $and: [took, { $gte: ['$participations.acceptedAt', ordersSince] }] }, 1, 0] },
        },
        ratingSum: { $sum: { $cond: [isRated, '$rating', 0] } },
        ratingCount: { $sum: { $cond: [isRated, 1, 0] } },
      },
    },
  ])
  return new Map(rows.map(({ _id, ...record }) => [_id, record]))
}
