import type { CalendarDay } from '@onecore/kernel/day'
import { ruleSets } from '@onecore/kernel/rule-set'

/** How many may wait for a place, of a training session as of a session of a programme. */
export const waitingListRule = ruleSets('volunteer-waiting-list', [
  {
    validFrom: '2017-12-01',
    validTo: null,
    legalBasis: 'Configuration of this platform: who is further behind is better off with another session',
    params: { longest: 100 },
  },
])

/**
 * The line with who has a place, in the room's own word for it, and who waits: those who came first have the places, and
 * the others wait in that order. So whoever waits first moves up when somebody leaves. 候补
 */
export const seated = <One extends object, Seated extends string>(
  line: readonly One[],
  places: number,
  status: Seated,
): (One & { readonly status: Seated | 'WAITING' })[] =>
  line.map((one, index) => ({ ...one, status: index < places ? status : 'WAITING' }))

/** Those who wait, the first in line first. */
export const waitingIn = <One extends { readonly status: string }>(line: readonly One[]): One[] =>
  line.filter(({ status }) => status === 'WAITING')

/** Whether nobody more can join the line: every place is taken, and as many wait as the rule of that day allows. */
export const isFull = (line: readonly unknown[], places: number, day: CalendarDay): boolean =>
  line.length >= places + waitingListRule.on(day).params.longest
