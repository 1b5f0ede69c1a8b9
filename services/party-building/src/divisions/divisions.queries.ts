import { modelOf } from '@onecore/store/kind'
import type { Page, PageArguments } from '@onecore/subgraph/graph/pagination'
import type { RequestContext } from '@onecore/subgraph/request-context'
import { type Community, communityKind } from './community.model.js'
import { type Division, divisionKind } from './division.model.js'

/** Divisions directly below, by code, those without one by name; one database call for all divisions of a request. */
export const childrenOf = (context: RequestContext, parentId: string): Promise<Division[]> =>
  context
    .loader('childrenOf', async (parentIds: readonly string[]) => {
      const found = await modelOf(context.connection, divisionKind)
        .find({ parentId: { $in: [...parentIds] } })
        .sort({ areaCode: 1, name: 1, _id: 1 })
        .lean<Division[]>()
      return parentIds.map((wanted) => found.filter(({ parentId: above }) => above === wanted))
    })
    .load(parentId)

/** Communities of a division by name. */
export const findCommunities = (
  context: RequestContext,
  scopeId: string,
  nameContains: string | null | undefined,
  args: PageArguments,
): Promise<Page<Community>> =>
  context.page(
    communityKind,
    { path: scopeId, ...(nameContains ? { name: { $regex: literally(nameContains) } } : {}) },
    { by: 'name', descending: false },
    args,
  )

/** A pattern that matches exactly this text, at most 100 characters of it. */
const literally = (text: string): string => text.slice(0, 100).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
