import type { CalendarDay } from '@onecore/kernel/day'
import { ruleSets } from '@onecore/kernel/rule-set'
import type { VolunteerSupplyGapFactorCode } from '../__generated__/graphql.js'

/** What a community needs of volunteers, and what it has. */
export interface Supply {
  readonly openOrders: number
  readonly unclaimedOrders: number
  readonly activeVolunteers: number
  readonly teams: number
  readonly hasStation: boolean
}

/** How many points of a gap each factor gives at most; together they are 100. */
export const supplyGapRule = ruleSets('volunteer-supply-gap', [
  {
    validFrom: '2017-12-01',
    validTo: null,
    legalBasis:
      'Configuration of this platform; help that nobody gives weighs most. That communities have stations is the target of the city',
    params: { unclaimedEach: 10, unclaimedMost: 40, loadMost: 30, noStation: 20, noTeam: 10 },
  },
])

/** One reason why a community lacks volunteers, with the figure behind it. */
export interface GapFactor {
  readonly code: VolunteerSupplyGapFactorCode
  readonly points: number
  readonly most: number
  readonly figure: number
}

/** Every factor of a community's gap on that day; the points of all together are the gap, from 0 to 100. */
export function gapFactors(supply: Supply, day: CalendarDay): GapFactor[] {
  const { unclaimedEach, unclaimedMost, loadMost, noStation, noTeam } = supplyGapRule.on(day).params
  const { openOrders, unclaimedOrders, activeVolunteers, teams, hasStation } = supply
  const load = Math.ceil((100 * openOrders) / Math.max(1, activeVolunteers))
  return [
    {
      code: 'UNCLAIMED_ORDERS',
      figure: unclaimedOrders,
      points: Math.min(unclaimedMost, unclaimedEach * unclaimedOrders),
      most: unclaimedMost,
    },
    { code: 'ORDERS_PER_HUNDRED_VOLUNTEERS', figure: load, points: Math.min(loadMost, load), most: loadMost },
    { code: 'NO_STATION', figure: hasStation ? 1 : 0, points: hasStation ? 0 : noStation, most: noStation },
    { code: 'NO_TEAM', figure: teams, points: teams > 0 ? 0 : noTeam, most: noTeam },
  ]
}

export const gapPoints = (factors: readonly GapFactor[]): number => factors.reduce((sum, { points }) => sum + points, 0)
