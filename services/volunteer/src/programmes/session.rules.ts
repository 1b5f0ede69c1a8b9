import { dayOf } from '@onecore/kernel/day'
import { ruleSets } from '@onecore/kernel/rule-set'
import { minutesBetween, type ServiceTime } from '../hours/service-time.js'

/** People who can take part in one session, and volunteers who can help at it: more are two sessions. */
export const mostParticipants = 300
export const mostHelpers = 50

/** Sessions of one programme that are still to come: calling the programme off cancels them all in one transaction. */
export const mostUpcomingSessions = 100

/** How far from a session's planned time the help given for it may reach: what is prepared and cleared away. */
export const helpTimeRule = ruleSets('programme-session-help-time', [
  {
    validFrom: '2017-12-01',
    validTo: null,
    legalBasis: 'Configuration of this platform; travel is not service, and is no part of it',
    params: { minutesBefore: 120, minutesAfter: 120 },
  },
])

interface PlannedTime {
  readonly startsAt: Date
  readonly endsAt: Date
}

/** A session lasts for some time, and not longer than a day: a longer one is two sessions. */
export function isSessionTime({ startsAt, endsAt }: PlannedTime): boolean {
  const minutes = minutesBetween({ from: startsAt, to: endsAt })
  return minutes >= 1 && minutes <= 24 * 60
}

/** Whether help from one moment to another can have been help at this session: a minute at least, and around its time. */
export function isHelpTime({ startsAt, endsAt }: PlannedTime, help: ServiceTime): boolean {
  const { minutesBefore, minutesAfter } = helpTimeRule.on(dayOf(startsAt)).params
  const earliest = startsAt.getTime() - minutesBefore * 60_000
  const latest = endsAt.getTime() + minutesAfter * 60_000
  return minutesBetween(help) >= 1 && help.from.getTime() >= earliest && help.to.getTime() <= latest
}
