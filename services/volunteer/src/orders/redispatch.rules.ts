import { dayOf } from '@onecore/kernel/day'
import { ruleSets } from '@onecore/kernel/rule-set'
import type { VolunteerOrder } from './order.model.js'

/** How long an order looks for a team by itself before the community has to decide again. 自动改派 */
export const redispatchRule = ruleSets('volunteer-order-redispatch', [
  {
    validFrom: '2017-12-01',
    validTo: null,
    legalBasis: 'Configuration of this platform; the Volunteer Service Regulations (2017-12-01) set no time',
    params: {
      /** Hours within which a team's leader offers what the team was given. */
      leaderHours: 24,
      /** Hours after the community's dispatch in which it still goes on to a further team. */
      searchHours: 7 * 24,
      /** Teams that are asked, all dispatches of the order together. */
      mostTeams: 10,
    },
  },
])

const hour = 3_600_000
const paramsOf = (now: Date) => redispatchRule.on(dayOf(now)).params

/** Until when the leader of a team that was given an order now may offer it. */
export const leaderDeadline = (now: Date): Date => new Date(now.getTime() + paramsOf(now).leaderHours * hour)

type Search = Pick<VolunteerOrder, 'redispatch' | 'steps' | 'askedTeamIds' | 'dueAt' | 'endsAt'>

/**
 * Whether an order that nobody takes up still goes on by itself: the community has not switched that off, its hours and
 * its teams are not used up, and help would not come too late.
 */
export function searchGoesOn(order: Search, now: Date): boolean {
  const { searchHours, mostTeams } = paramsOf(now)
  const began = order.steps.findLast(({ move }) => move === 'DISPATCH')?.at
  const neededBy = order.endsAt ?? order.dueAt
  return (
    order.redispatch &&
    began !== undefined &&
    now.getTime() < began.getTime() + searchHours * hour &&
    order.askedTeamIds.length < mostTeams &&
    (neededBy === null || now < neededBy)
  )
}
