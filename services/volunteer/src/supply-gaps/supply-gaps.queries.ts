import { dayOf } from '@onecore/kernel/day'
import { readCounters } from '@onecore/subgraph/counters/counters'
import { badInput } from '@onecore/subgraph/graph/graph-errors'
import { communityReferences } from '@onecore/subgraph/reference/community.model'
import type { RequestContext } from '@onecore/subgraph/request-context'
import { communitiesWithStation } from '../stations/stations.queries.js'
import { type GapFactor, gapFactors, gapPoints } from './supply-gap.rules.js'

export interface SupplyGap {
  readonly communityId: string
  readonly points: number
  readonly factors: readonly GapFactor[]
}

const metrics = ['orders.open', 'orders.unclaimed', 'volunteers.active', 'teams'] as const
/** More communities than the city has; their counters are read in one look-up. */
const mostCommunities = 1_000
const usualLength = 20
const longest = 100

/** Three database calls, whatever the place: its communities, those with a station, and the counters of all of them. */
export async function supplyGaps(context: RequestContext, scopeId: string, first: number): Promise<SupplyGap[]> {
  const day = dayOf(context.now)
  const [communities, withStation] = await Promise.all([
    context.read.list(communityReferences, { path: scopeId, isActive: true }, mostCommunities),
    communitiesWithStation(context, scopeId),
  ])
  const keys = communities.flatMap(({ _id }) => metrics.map((metric) => ({ metric, scope: _id })))
  const counters = await readCounters(context.connection, keys)
  const gaps = communities.map(({ _id }, index) => {
    const counted = counters.slice(index * metrics.length, (index + 1) * metrics.length)
    const [openOrders = 0, unclaimedOrders = 0, activeVolunteers = 0, teams = 0] = counted
    const hasStation = withStation.includes(_id)
    const factors = gapFactors({ openOrders, unclaimedOrders, activeVolunteers, teams, hasStation }, day)
    return { communityId: _id, factors, points: gapPoints(factors) }
  })
  return gaps
    .sort((one, other) => other.points - one.points || (one.communityId < other.communityId ? -1 : 1))
    .slice(0, first)
}

/** How many communities are shown when this many were asked for. */
export function gapsShown(first: number | null | undefined): number {
  const length = first ?? usualLength
  if (length >= 1 && length <= longest) return length
  throw badInput(`first must be between 1 and ${longest}.`, ['first'])
}
