import { modelOf } from '@onecore/store/kind'
import type { Page, PageArguments } from '@onecore/subgraph/graph/pagination'
import { type CommunityReference, communityReferences } from '@onecore/subgraph/reference/community.model'
import type { RequestContext } from '@onecore/subgraph/request-context'
import { stationKind } from './station.model.js'

/** Communities of a place that have a station of their own; the article's figure counts these. */
export const communitiesWithStation = ({ connection }: RequestContext, scopeId: string): Promise<string[]> =>
  modelOf(connection, stationKind).distinct('communityId', { path: scopeId, stationKind: 'COMMUNITY_STATION' }).exec()

/** The part of a filter that leaves out the communities of a place that have one. */
export const withoutStation = async (context: RequestContext, scopeId: string) => ({
  _id: { $nin: await communitiesWithStation(context, scopeId) },
})

/** Communities of a place that have none: where the next one is needed. */
export async function communitiesWithoutStation(
  context: RequestContext,
  scopeId: string,
  args: PageArguments,
): Promise<Page<CommunityReference>> {
  const filter = { path: scopeId, isActive: true }
  const order = { by: 'createdAt', descending: false } as const
  const without = await withoutStation(context, scopeId)
  const page = await context.page(communityReferences, { ...filter, ...without }, order, args)
  // A link to the list would be too long with all those that have one: the file looks them up itself.
  return { ...page, list: { filter, order } }
}

/** How many communities of a place there are, and how many of them have a station. */
export async function stationCoverage(context: RequestContext, scopeId: string) {
  const active = { path: scopeId, isActive: true }
  const communities = modelOf(context.connection, communityReferences)
  const served = await communitiesWithStation(context, scopeId)
  const [communityCount, withStationCount] = await Promise.all([
    communities.countDocuments(active),
    communities.countDocuments({ ...active, _id: { $in: served } }),
  ])
  return { communityCount, withStationCount }
}
