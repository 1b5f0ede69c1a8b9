import { dayOf, endOfDay } from '@onecore/kernel/day'
import { stableId } from '@onecore/kernel/type-id'
import { type HourEntry, hourEntryKind } from '@onecore/volunteer/hours/hour-entry.model'
import { type HourPublication, hourPublicationKind } from '@onecore/volunteer/hours/hour-publication.model'
import { lastDayOfNotice } from '@onecore/volunteer/hours/hours.rules'
import { type VolunteerOrder, volunteerOrderKind } from '@onecore/volunteer/orders/order.model'
import { type Chapter, chapter, stored } from './chapter.js'
import { kangsheng } from './divisions.js'
import { history } from './history.js'
import { personaPersonId } from './persona-people.js'
import { daysBefore } from './time.js'
import { hoursOf, served, signed, withSignature } from './told-order.js'

/** Four hours in each of so many weeks: a little more than the first star asks for. */
const weeks = 26
const minutesAWeek = 240
/** The notice went up on so many days ago and has been taken down since. */
const noticeDaysAgo = 20

/** Half a year of the volunteer of Kangsheng, signed week by week; all of it is made up. */
const orders = (now: Date): VolunteerOrder[] =>
  Array.from({ length: weeks }, (_, week) =>
    withSignature(served(`past/${week}`, daysBefore(now, noticeDaysAgo + 1 + 7 * week), signed(minutesAWeek))),
  )

/** All of it stood on one notice and is on record, so that stars and a certificate can be applied for. */
function notice(now: Date): HourPublication {
  const start = daysBefore(now, noticeDaysAgo)
  const until = lastDayOfNotice(dayOf(start))
  const upForHours = (endOfDay(until).getTime() - start.getTime()) / 3_600_000
  return {
    ...stored(stableId('hourpub', 'ordos/past'), start),
    ...history(start, [
      ['PUBLICISE', 'OPEN', personaPersonId('station-worker')],
      ['CLOSE', 'CLOSED', 'service:volunteer', upForHours],
    ]),
    communityId: kangsheng.id,
    path: [...kangsheng.path],
    until,
    entryCount: weeks,
    minutes: weeks * minutesAWeek,
  }
}

function hours(now: Date): HourEntry[] {
  const { _id: publicationId, steps } = notice(now)
  const [up, down] = steps
  return orders(now)
    .flatMap(hoursOf)
    .map((entry) => ({
      ...entry,
      version: entry.version + 2,
      status: 'RECORDED',
      steps: [
        ...entry.steps,
        { move: 'PUBLICISE', from: 'CONFIRMED', to: 'PUBLICISED', at: up?.at ?? now, actorId: up?.actorId ?? '' },
        { move: 'RECORD', from: 'PUBLICISED', to: 'RECORDED', at: down?.at ?? now, actorId: down?.actorId ?? '' },
      ],
      updatedAt: down?.at ?? now,
      publicationId,
      nationalState: 'NOT_HANDED_OVER',
    }))
}

const ofVolunteers = { service: 'volunteer', label: 'past service' } as const

export const pastServiceChapters = (now: Date): Chapter[] => [
  chapter({ ...ofVolunteers, kind: volunteerOrderKind, size: weeks, documents: () => orders(now) }),
  chapter({ ...ofVolunteers, kind: hourPublicationKind, size: 1, documents: () => [notice(now)] }),
  chapter({ ...ofVolunteers, kind: hourEntryKind, size: weeks, documents: () => hours(now) }),
]
