import type { Feature } from '@onecore/subgraph/service'
import { boardResolvers } from './board.resolvers.js'

/** 社区志愿服务实时看板 */
export const boardFeature: Feature = { resolvers: boardResolvers }
