import type { Feature } from '@onecore/subgraph/service'
import { registerUnit } from './register-unit.js'
import { unitKind } from './unit.model.js'
import { unitResolvers } from './units.resolvers.js'

/** 单位 */
export const unitsFeature: Feature = {
  kinds: [unitKind],
  commands: [registerUnit],
  resolvers: unitResolvers,
}
