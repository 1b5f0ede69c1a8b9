import { newId } from '@onecore/kernel/type-id'
import { modelOf } from '@onecore/store/kind'
import { type HourEntry, hourEntryKind } from '../hours/hour-entry.model.js'
import type { VolunteerCity } from './volunteer-city.js'

/** So many copies of an entry of the city, written as they would be after as many orders: for rules about many. */
export async function copiesOf({ graph }: VolunteerCity, hourEntryId: string, count: number): Promise<void> {
  const entries = modelOf(graph.connection, hourEntryKind)
  const entry = await entries.findById(hourEntryId).lean<HourEntry>().exec()
  if (entry === null) throw new Error(`no entry ${hourEntryId}`)
  await entries.insertMany(
    Array.from({ length: count }, () => ({
      ...entry,
      _id: newId('hour', entry.createdAt),
      orderId: newId('vorder', entry.createdAt),
      reversedBy: null,
      nationalState: 'NOT_HANDED_OVER',
    })),
  )
}
