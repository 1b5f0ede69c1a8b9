import { modelOf } from '@onecore/store/kind'
import type { Page, PageArguments } from '@onecore/subgraph/graph/pagination'
import { type CommunityReference, communityReferences } from '@onecore/subgraph/reference/community.model'
import type { RequestContext } from '@onecore/subgraph/request-context'
import { type Station, stationKind } from './station.model.js'

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

/** How many communities of a place there are, and how many of them have a station: two database calls for all places. */
export const stationCoverage = (context: RequestContext, scopeId: string) =>
  context
    .loader('stationCoverage', async (scopeIds: readonly string[]) => {
      const within = { path: { $in: [...scopeIds] } }
      const [communities, stations] = await Promise.all([
        modelOf(context.connection, communityReferences)
          .find({ ...within, isActive: true }, { path: 1 })
          .lean<Pick<CommunityReference, '_id' | 'path'>[]>(),
        modelOf(context.connection, stationKind)
          .find({ ...within, stationKind: 'COMMUNITY_STATION' }, { communityId: 1 })
          .lean<Pick<Station, 'communityId'>[]>(),
      ])
      const served = new Set(stations.map(({ communityId }) => communityId))
      return scopeIds.map((wanted) => {
        const inPlace = communities.filter(({ path }) => path.includes(wanted))
        return {
          communityCount: inPlace.length,
          withStationCount: inPlace.filter(({ _id }) => served.has(_id)).length,
        }
      })
    })
    .load(scopeId)
