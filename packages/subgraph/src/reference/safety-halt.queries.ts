import { modelOf } from '@onecore/store/kind'
import type { Reader } from '../command/reader.js'
import type { RequestContext } from '../request-context.js'
import { type SafetyHalt, safetyHaltKind } from './safety-halt.model.js'

/** Whether volunteers are halted from help of this category in a place, given by its path. */
export const isHaltedForSafety = (read: Reader, category: string, path: readonly string[]): Promise<boolean> =>
  read.exists(safetyHaltKind, { scopeId: { $in: [...path] }, category })

/** Something that lies somewhere; its path leads down to its community. */
interface Lying {
  readonly path: readonly string[]
}

/** What is halted where something lies; one database call for all things of a request. */
export const haltsIn = (context: RequestContext, place: Lying): Promise<SafetyHalt[]> =>
  context
    .loader('haltsIn', async (places: readonly Lying[]) => {
      const scopeIds = [...new Set(places.flatMap(({ path }) => path))]
      const found = await modelOf(context.connection, safetyHaltKind)
        .find({ scopeId: { $in: scopeIds } })
        .sort({ _id: 1 })
        .lean<SafetyHalt[]>()
      return places.map(({ path }) => found.filter(({ scopeId }) => path.includes(scopeId)))
    })
    .load(place)
