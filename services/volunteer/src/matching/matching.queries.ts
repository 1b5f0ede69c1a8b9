import { dayOf } from '@onecore/kernel/day'
import { modelOf } from '@onecore/store/kind'
import type { RequestContext } from '@onecore/subgraph/request-context'
import { type VolunteerOrder, volunteerOrderKind } from '../orders/order.model.js'
import { type VolunteerTeam, volunteerTeamKind } from '../teams/team.model.js'
import { mayServe } from '../teams/team-scope.js'
import { volunteerKind } from '../volunteers/volunteer.model.js'
import { type Factor, factorsOf, lookingBack, pointsOf } from './matching.rules.js'

/** A team that could take the order, with every reason for its rank. */
export interface TeamSuggestion {
  readonly team: VolunteerTeam
  readonly points: number
  readonly factors: readonly Factor[]
}

/** Enough to choose from; the search goes no further out once it has as many. */
const enoughTeams = 50

/** Teams that may and can serve the order, best first; two of equal points in the order of their ids. */
export async function suggestTeams(
  context: RequestContext,
  order: VolunteerOrder,
  first: number,
): Promise<TeamSuggestion[]> {
  const teams = await teamsNearby(context, order)
  const ids = teams.map(({ _id }) => _id)
  const [volunteers, records] = await Promise.all([activeVolunteers(context, ids), recordsOf(context, ids)])
  const suggestions = teams.map((team) => {
    const record = records.get(team._id) ?? { recentOrders: 0, ratingSum: 0, ratingCount: 0 }
    const known = { path: team.path, activeVolunteers: volunteers.get(team._id) ?? 0, ...record }
    const factors = factorsOf(known, order, dayOf(context.now))
    return { team, factors, points: pointsOf(factors) }
  })
  return suggestions
    .sort((one, other) => other.points - one.points || (one.team._id < other.team._id ? -1 : 1))
    .slice(0, first)
}

/** Looks in the community, then in its street, then further out: at most one database call for each level. */
async function teamsNearby(context: RequestContext, order: VolunteerOrder): Promise<VolunteerTeam[]> {
  const able = order.skills.length > 0 ? { skills: { $all: order.skills } } : {}
  const found = new Map<string, VolunteerTeam>()
  for (const place of order.path.toReversed()) {
    const teams = await context.read.list(
      volunteerTeamKind,
      { path: place, status: 'ACTIVE', _id: { $nin: [...found.keys()] }, ...able },
      enoughTeams,
    )
    for (const team of teams) if (mayServe(team, order)) found.set(team._id, team)
    if (found.size >= enoughTeams) break
  }
  return [...found.values()]
}

async function activeVolunteers({ connection }: RequestContext, teamIds: string[]): Promise<Map<string, number>> {
  const rows = await modelOf(connection, volunteerKind).aggregate<{ _id: string; count: number }>([
    { $match: { teamIds: { $in: teamIds }, status: 'ACTIVE' } },
    { $unwind: '$teamIds' },
    { $match: { teamIds: { $in: teamIds } } },
    { $group: { _id: '$teamIds', count: { $sum: 1 } } },
  ])
  return new Map(rows.map(({ _id, count }) => [_id, count]))
}

interface OrderRecord {
  readonly recentOrders: number
  readonly ratingSum: number
  readonly ratingCount: number
}

async function recordsOf({ connection, now }: RequestContext, teamIds: string[]): Promise<Map<string, OrderRecord>> {
  const { ordersSince, ratingsSince } = lookingBack(now)
  const rows = await modelOf(connection, volunteerOrderKind).aggregate<OrderRecord & { _id: string }>([
    { $match: { teamId: { $in: teamIds }, createdAt: { $gte: ratingsSince } } },
    {
      $group: {
        _id: '$teamId',
        recentOrders: { $sum: { $cond: [{ $gte: ['$createdAt', ordersSince] }, 1, 0] } },
        ratingSum: { $sum: { $ifNull: ['$rating', 0] } },
        ratingCount: { $sum: { $cond: [{ $gt: ['$rating', null] }, 1, 0] } },
      },
    },
  ])
  return new Map(rows.map(({ _id, ...record }) => [_id, record]))
}
