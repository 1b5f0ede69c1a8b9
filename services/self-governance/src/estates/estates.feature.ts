import type { Feature } from '@onecore/subgraph/service'
import { estateKind } from './estate.model.js'
import { estateResolvers } from './estates.resolvers.js'
import { registerEstate } from './register-estate.js'

/** 小区 */
export const estatesFeature: Feature = { kinds: [estateKind], commands: [registerEstate], resolvers: estateResolvers }
