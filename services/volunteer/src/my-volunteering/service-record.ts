import { modelOf } from '@onecore/store/kind'
import type { RequestContext } from '@onecore/subgraph/request-context'
import { volunteerOrderKind } from '../orders/order.model.js'
import type { ParticipationState } from '../orders/participation.js'

/** What became of what a volunteer took up. */
export interface ServiceRecord {
  readonly upcomingCount: number
  readonly servedCount: number
  readonly withdrawnCount: number
  readonly noShowCount: number
  readonly ratingCount: number
  /** In hundredths of a point. */
  readonly averageRating: number | null
}

/** One volunteer's part in one order, as far as the record goes. */
export interface Taken {
  readonly status: ParticipationState
  /** What the served person thought of it; null before the signature. */
  readonly rating: number | null
}

export function recordOf(taken: readonly Taken[]): ServiceRecord {
  const count = (...states: ParticipationState[]) => taken.filter(({ status }) => states.includes(status)).length
  const ratings = taken.flatMap(({ status, rating }) => (status === 'SERVED' && rating !== null ? [rating] : []))
  const sum = ratings.reduce((total, rating) => total + rating, 0)
  return {
    upcomingCount: count('ACCEPTED'),
    servedCount: count('PRESENT', 'SERVED'),
    withdrawnCount: count('WITHDRAWN'),
    noShowCount: count('NO_SHOW'),
    ratingCount: ratings.length,
    averageRating: ratings.length === 0 ? null : Math.round((100 * sum) / ratings.length),
  }
}

/** The caller's record, exact, from the orders that name them. Orders that were cancelled are nobody's doing. */
export async function ownRecord({ connection }: RequestContext, volunteerId: string): Promise<ServiceRecord> {
  const taken = await modelOf(connection, volunteerOrderKind).aggregate<Taken>([
    { $match: { 'participations.volunteerId': volunteerId, status: { $ne: 'CANCELLED' } } },
    { $unwind: '$participations' },
    { $match: { 'participations.volunteerId': volunteerId } },
    { $project: { _id: 0, status: '$participations.status', rating: 1 } },
  ])
  return recordOf(taken)
}
