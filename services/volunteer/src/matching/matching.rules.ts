import type { CalendarDay } from '@onecore/kernel/day'
import { ruleSets } from '@onecore/kernel/rule-set'
import { type Factor, fairness, levelsBetween, nearness, type Ratings, rating } from './factor.js'

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

export type TeamFactorCode = 'NEARNESS' | 'CAPACITY' | 'FAIRNESS' | 'RATING'

/** What is known of a team when it is compared. */
export interface TeamRecord extends Ratings {
  readonly path: readonly string[]
  readonly activeVolunteers: number
  readonly recentOrders: number
}

interface Need {
  readonly path: readonly string[]
  readonly places: number
}

/** Every factor of a team's rank, in whole points. */
export function factorsOf(team: TeamRecord, order: Need, day: CalendarDay): Factor<TeamFactorCode>[] {
  const rule = matchingRule.on(day).params
  const enough = rule.capacity.enough * order.places
  return [
    nearness(rule.nearness, levelsBetween(team.path, order.path)),
    {
      code: 'CAPACITY',
      points: Math.floor((rule.capacity.points * Math.min(team.activeVolunteers, enough)) / enough),
      most: rule.capacity.points,
      figure: team.activeVolunteers,
    },
    fairness(rule.fairness, team.recentOrders),
    rating(rule.rating, team),
  ]
}
