import { modelOf } from '@onecore/store/kind'
import { idField } from '@onecore/subgraph/graph/shared-resolvers'
import type { RequestContext } from '@onecore/subgraph/request-context'
import type { Resolvers } from '../__generated__/graphql.js'
import { type PublishedFigure, publishedFigureKind } from './published-figure.model.js'

interface Place {
  readonly _id: string
}
const figuresOf = ({ _id }: Place, _: unknown, context: RequestContext) => latestFigures(context, _id)

export const publishedFigureResolvers: Resolvers = {
  Division: { publishedFigures: figuresOf },
  Community: { publishedFigures: figuresOf },
  PublishedFigure: {
    ...idField,
    statistic: (figure: PublishedFigure) => figure,
  },
}

/** The latest figure of each metric, metrics by name; one database call for all places of a request. */
const latestFigures = (context: RequestContext, scopeId: string): Promise<PublishedFigure[]> =>
  context
    .loader('latestFigures', async (scopeIds: readonly string[]) => {
      const newestFirst = await modelOf(context.connection, publishedFigureKind)
        .find({ scopeId: { $in: [...scopeIds] } })
        .sort({ scopeId: 1, metric: 1, asOf: -1, createdAt: -1, _id: -1 })
        .lean<PublishedFigure[]>()
      return scopeIds.map((wanted) => {
        const ofPlace = newestFirst.filter((figure) => figure.scopeId === wanted)
        return ofPlace.filter(({ metric }, index) => ofPlace[index - 1]?.metric !== metric)
      })
    })
    .load(scopeId)
