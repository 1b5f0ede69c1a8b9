import { dayOf } from '@onecore/kernel/day'
import { ruleSets } from '@onecore/kernel/rule-set'

/** How long an offer stays open, in hours; a team leader may name another time within these bounds. */
export const offerRule = ruleSets('volunteer-order-offer', [
  {
    validFrom: '2017-12-01',
    validTo: null,
    legalBasis: 'Configuration of this platform; the Volunteer Service Regulations (2017-12-01) set no time',
    params: { hours: 48, shortestHours: 1, longestHours: 14 * 24 },
  },
])

const hour = 3_600_000

/** The last moment of an offer made now, when nobody says otherwise. */
export const usualOfferEnd = (now: Date): Date => new Date(now.getTime() + offerRule.on(dayOf(now)).params.hours * hour)

/** Whether an offer made now may end at that moment. */
export function isOfferEnd(end: Date, now: Date): boolean {
  const { shortestHours, longestHours } = offerRule.on(dayOf(now)).params
  const open = end.getTime() - now.getTime()
  return open >= shortestHours * hour && open <= longestHours * hour
}

/** Full hours from one moment to a later one. */
export const hoursBetween = (from: Date, to: Date): number => Math.floor((to.getTime() - from.getTime()) / hour)
