import { modelOf } from '@onecore/store/kind'
import type { Reader } from '@onecore/subgraph/command/reader'
import type { RequestContext } from '@onecore/subgraph/request-context'
import type { Community } from '../divisions/community.model.js'
import { type SafetyHalt, safetyHaltKind } from './safety-halt.model.js'

/** Whether volunteers are halted from help of this category in a place, given by its path. */
export const isHaltedForSafety = (read: Reader, category: string, path: readonly string[]): Promise<boolean> =>
  read.exists(safetyHaltKind, { scopeId: { $in: [...path] }, category })

/** What is halted in a community; one database call for all communities of a request. */
export const haltsIn = (context: RequestContext, community: Community): Promise<SafetyHalt[]> =>
  context
    .loader('haltsIn', async (communities: readonly Community[]) => {
      const scopeIds = [...new Set(communities.flatMap(({ path }) => path))]
      const found = await modelOf(context.connection, safetyHaltKind)
        .find({ scopeId: { $in: scopeIds } })
        .sort({ _id: 1 })
        .lean<SafetyHalt[]>()
      return communities.map(({ path }) => found.filter(({ scopeId }) => path.includes(scopeId)))
    })
    .load(community)
