import type { Feature } from '@onecore/subgraph/service'
import { publishFigure } from './publish-figure.js'
import { publishedFigureKind } from './published-figure.model.js'
import { publishedFigureResolvers } from './published-figures.resolvers.js'

/** 公布数据: what was published of a place, with qualifier, day and source. */
export const publishedFiguresFeature: Feature = {
  kinds: [publishedFigureKind],
  commands: [publishFigure],
  resolvers: publishedFigureResolvers,
}
