import { dayOf } from '@onecore/kernel/day'
import { modelOf } from '@onecore/store/kind'
import type { RequestContext } from '@onecore/subgraph/request-context'
import { hourEntryKind } from '../hours/hour-entry.model.js'
import { deskRule, hoursBefore } from './desk.rules.js'

interface Waiting {
  readonly entryCount: number
  readonly waitingSince: Date
}

/** Hours that are confirmed and wait for a notice; the read is as long as what waits. */
export async function publicationDue({ connection, now }: RequestContext, communityId: string) {
  const [waiting] = await modelOf(connection, hourEntryKind).aggregate<Waiting>([
    { $match: { communityId, status: 'CONFIRMED' } },
    { $group: { _id: null, entryCount: { $sum: 1 }, waitingSince: { $min: '$updatedAt' } } },
  ])
  if (waiting === undefined) return { entryCount: 0, waitingSince: null, isDue: false }
  const { publicationDays } = deskRule.on(dayOf(now)).params
  const { entryCount, waitingSince } = waiting
  return { entryCount, waitingSince, isDue: waitingSince < hoursBefore(publicationDays * 24, now) }
}
