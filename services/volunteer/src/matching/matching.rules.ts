import { type CalendarDay, dayOf } from '@onecore/kernel/day'
import { ruleSets } from '@onecore/kernel/rule-set'

/**
 * How teams are ranked for an order. A suggestion is only that: it is explained factor by factor, and the community
 * decides (Personal Information Protection Law, art. 24: no decision by algorithm alone).
 */
export const matchingRule = ruleSets('volunteer-matching', [
  {
    validFrom: '2021-11-01',
    validTo: null,
    legalBasis: 'Configuration of this platform; that a person decides: 《个人信息保护法》第二十四条',
    params: {
      /** Points for a team of the same community, of the same street, of the same banner or district. */
      nearness: [40, 25, 10] as readonly number[],
      /** Points when enough volunteers are active: `enough` for each place of the order. */
      capacity: { points: 20, enough: 3 },
      /** Points for a team that was given nothing lately; each order of these days takes some away. */
      fairness: { points: 20, eachOrderTakes: 4, days: 30 },
      /** Points for a team that was always rated 5; one that was never rated gets `unrated`. */
      rating: { points: 20, unrated: 12, days: 365 },
    },
  },
])

export type FactorCode = 'NEARNESS' | 'CAPACITY' | 'FAIRNESS' | 'RATING'

/** One reason for a rank: points of at most so many, and the figure behind them. */
export interface Factor {
  readonly code: FactorCode
  readonly points: number
  readonly most: number
  /** Levels between team and order; active volunteers; recent orders; average rating in hundredths. */
  readonly figure: number
}

/** What is known of a team when it is compared. */
export interface TeamRecord {
  readonly path: readonly string[]
  readonly activeVolunteers: number
  readonly recentOrders: number
  readonly ratingSum: number
  readonly ratingCount: number
}

interface Need {
  readonly path: readonly string[]
  readonly places: number
}

/** Every factor of a team's rank, in whole points. */
export function factorsOf(team: TeamRecord, order: Need, day: CalendarDay): Factor[] {
  const { nearness, capacity, fairness, rating } = matchingRule.on(day).params
  const levels = levelsBetween(team.path, order.path)
  const enough = capacity.enough * order.places
  const average = team.ratingCount === 0 ? 0 : Math.floor((team.ratingSum * 100) / team.ratingCount)
  return [
    { code: 'NEARNESS', points: nearness[levels] ?? 0, most: nearness[0] ?? 0, figure: levels },
    {
      code: 'CAPACITY',
      points: Math.floor((capacity.points * Math.min(team.activeVolunteers, enough)) / enough),
      most: capacity.points,
      figure: team.activeVolunteers,
    },
    {
      code: 'FAIRNESS',
      points: Math.max(0, fairness.points - fairness.eachOrderTakes * team.recentOrders),
      most: fairness.points,
      figure: team.recentOrders,
    },
    {
      code: 'RATING',
      points: team.ratingCount === 0 ? rating.unrated : Math.floor((rating.points * average) / 500),
      most: rating.points,
      figure: average,
    },
  ]
}

export const pointsOf = (factors: readonly Factor[]): number => factors.reduce((sum, { points }) => sum + points, 0)

/** How many levels of the division tree lie between the order's community and what it shares with the team. */
export const levelsBetween = (team: readonly string[], order: readonly string[]): number =>
  order.length - order.filter((place, level) => team[level] === place).length

const oneDay = 86_400_000

/** From when on orders, and from when on ratings, are looked at. */
export function lookingBack(now: Date): { readonly ordersSince: Date; readonly ratingsSince: Date } {
  const { fairness, rating } = matchingRule.on(dayOf(now)).params
  const ago = (days: number) => new Date(now.getTime() - days * oneDay)
  return { ordersSince: ago(fairness.days), ratingsSince: ago(rating.days) }
}
