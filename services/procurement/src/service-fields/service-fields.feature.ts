import type { Feature } from '@onecore/subgraph/service'
import { serviceFieldResolvers } from './service-fields.resolvers.js'

/** 购买服务领域 */
export const serviceFieldsFeature: Feature = { resolvers: serviceFieldResolvers }
