import type { CalendarDay } from '@onecore/kernel/day'
import { ruleSets } from '@onecore/kernel/rule-set'
import type { VolunteerOrder } from '../orders/order.model.js'
import { coversService } from '../volunteers/availability.js'
import type { Volunteer } from '../volunteers/volunteer.model.js'
import { type Factor, fairness, levelsBetween, nearness, type Ratings, rating } from './factor.js'

/**
 * How volunteers are ranked whom a leader may tell about an order. Nobody is assigned: each decides personally (Volunteer
 * Service Regulations, art. 25), and no decision is made by algorithm alone (Personal Information Protection Law,
 * art. 24). What the law asks for is a condition and gives no points.
 */
export const volunteerRankingRule = ruleSets('volunteer-ranking', [
  {
    validFrom: '2021-11-01',
    validTo: null,
    legalBasis:
      'Configuration of this platform; that people decide: 《志愿服务条例》第二十五条、《个人信息保护法》第二十四条',
    params: {
      /** Points for every skill of the order that the volunteer has named; all of them when it needs none. */
      skill: 25,
      /** Points for weekly times that cover the planned time; `unknown` when one of the two is not known. */
      availability: { points: 25, unknown: 12 },
      /** Points for a volunteer of the same community, of the same street, of the same banner or district. */
      nearness: [20, 12, 5] as readonly number[],
      /** Points for who served little lately; each order of these days takes some away, so that nobody is worn out. */
      fairness: { points: 20, eachOrderTakes: 5, days: 30 },
      /** Points for who was always rated 5; one who was never rated gets `unrated`. */
      rating: { points: 10, unrated: 6, days: 365 },
    },
  },
])

export type VolunteerFactorCode = 'SKILL' | 'AVAILABILITY' | 'NEARNESS' | 'FAIRNESS' | 'RATING'

/** What is known of a volunteer's service. */
export interface ServiceRecord extends Ratings {
  readonly recentOrders: number
}

type Known = Pick<Volunteer, 'skills' | 'availability' | 'path'>
type Need = Pick<VolunteerOrder, 'skills' | 'path' | 'startsAt' | 'endsAt'>

/** Every factor of a volunteer's rank, in whole points. */
export function volunteerFactorsOf(
  volunteer: Known,
  record: ServiceRecord,
  order: Need,
  day: CalendarDay,
): Factor<VolunteerFactorCode>[] {
  const rule = volunteerRankingRule.on(day).params
  const named = order.skills.filter((skill) => volunteer.skills.includes(skill)).length
  const share = order.skills.length === 0 ? 1 : named / order.skills.length
  return [
    { code: 'SKILL', points: Math.floor(rule.skill * share), most: rule.skill, figure: named },
    availability(rule.availability, volunteer.availability ?? [], order),
    nearness(rule.nearness, levelsBetween(volunteer.path, order.path)),
    fairness(rule.fairness, record.recentOrders),
    rating(rule.rating, record),
  ]
}

function availability(
  rule: { points: number; unknown: number },
  times: NonNullable<Volunteer['availability']>,
  { startsAt, endsAt }: Need,
): Factor<'AVAILABILITY'> {
  const factor = { code: 'AVAILABILITY', most: rule.points } as const
  if (times.length === 0 || startsAt === null || endsAt === null) return { ...factor, points: rule.unknown, figure: 0 }
  const isFree = coversService(times, startsAt, endsAt)
  return { ...factor, points: isFree ? rule.points : 0, figure: isFree ? 1 : 0 }
}
