import { dayOf } from '@onecore/kernel/day'
import type { Inquiry } from '@onecore/subgraph/command/command'
import { type VolunteerOrder, volunteerOrderKind } from '../orders/order.model.js'
import { type VolunteerTeam, volunteerTeamKind } from '../teams/team.model.js'
import { scopeFilter } from '../teams/team-scope.js'
import { volunteerKind } from '../volunteers/volunteer.model.js'
import { type Factor, lookingBack, pointsOf } from './factor.js'
import { factorsOf, matchingRule, type TeamFactorCode } from './matching.rules.js'

/** A team that could take the order, with every reason for its rank. */
export interface TeamSuggestion {
  readonly team: VolunteerTeam
  readonly points: number
  readonly factors: readonly Factor<TeamFactorCode>[]
  readonly activeVolunteers: number
}

/** What a ranking needs to know: where to read, and the moment. A request has both, and so has a rule's inquiry. */
export type RankingSource = Pick<Inquiry, 'read' | 'now'>

/** Enough to choose from: the search takes no more, and goes no further out once it has as many. */
const enoughTeams = 30

/**
 * Teams that may and can serve the order, without those that are left out, best first; two of equal points in the order
 * of their ids.
 */
export async function rankTeams(
  source: RankingSource,
  order: VolunteerOrder,
  leftOut: readonly string[] = [],
): Promise<TeamSuggestion[]> {
  const teams = await teamsNearby(source, order, leftOut)
  const ids = teams.map(({ _id }) => _id)
  // One after the other: a transaction answers one question at a time.
  const volunteers = await activeVolunteers(source, ids)
  const records = await recordsOf(source, ids)
  const suggestions = teams.map((team) => {
    const record = records.get(team._id) ?? { recentOrders: 0, ratingSum: 0, ratingCount: 0 }
    const known = { path: team.path, activeVolunteers: volunteers.get(team._id) ?? 0, ...record }
    const factors = factorsOf(known, order, dayOf(source.now))
    return { team, factors, points: pointsOf(factors), activeVolunteers: known.activeVolunteers }
  })
  return suggestions.sort((one, other) => other.points - one.points || (one.team._id < other.team._id ? -1 : 1))
}

/** Looks in the community, then in its street, then further out: at most one database call for each level. */
async function teamsNearby(
  { read }: RankingSource,
  order: VolunteerOrder,
  leftOut: readonly string[],
): Promise<VolunteerTeam[]> {
  const able = order.skills.length > 0 ? { skills: { $all: order.skills } } : {}
  const found = new Map<string, VolunteerTeam>()
  for (const place of order.path.toReversed()) {
    const others = { $nin: [...leftOut, ...found.keys()] }
    const teams = await read.list(
      volunteerTeamKind,
      { path: place, status: 'ACTIVE', _id: others, ...able, ...scopeFilter(order) },
      enoughTeams - found.size,
    )
    for (const team of teams) found.set(team._id, team)
    if (found.size === enoughTeams) break
  }
  return [...found.values()]
}

async function activeVolunteers({ read }: RankingSource, teamIds: string[]): Promise<Map<string, number>> {
  const rows = await read.figures<{ _id: string; count: number }>(volunteerKind, [
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

async function recordsOf({ read, now }: RankingSource, teamIds: string[]): Promise<Map<string, OrderRecord>> {
  const { ordersSince, ratingsSince } = lookingBack(matchingRule.on(dayOf(now)).params, now)
  const rows = await read.figures<OrderRecord & { _id: string }>(volunteerOrderKind, [
    { $match: { teamId: { $in: teamIds }, createdAt: { $gte: ratingsSince } } },
    // No more than the index has: a year of orders is counted without reading one of them.
    { $project: { _id: 0, teamId: 1, createdAt: 1, rating: 1 } },
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
