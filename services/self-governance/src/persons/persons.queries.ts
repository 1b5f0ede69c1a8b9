import type { RequestContext } from '@onecore/subgraph/request-context'
import { type Person, personKind } from './person.model.js'

/**
 * The record behind a person id, whoever asks: what of it is shown is decided field by field. All that one tick asks
 * for is one database call, so a list of 100 people costs as much as one.
 */
export const findRecord = (context: RequestContext, id: string): Promise<Person | null> =>
  context
    .loader('personRecords', async (ids: readonly string[]) => {
      const found = await context.read.list(personKind, { _id: { $in: [...ids] } }, ids.length)
      const byId = new Map(found.map((person) => [person._id, person]))
      return ids.map((wanted) => byId.get(wanted) ?? null)
    })
    .load(id)

/** The record, for those who may see more of it than a masked name. */
export async function findVisibleRecord(context: RequestContext, id: string): Promise<Person | null> {
  const person = await findRecord(context, id)
  return person !== null && context.permits('read', personKind, person) ? person : null
}
