import type { Feature } from '@onecore/subgraph/service'
import { bodyReferenceKind } from './body-reference.model.js'
import { bodyReferenceReactions } from './body-references.js'
import { grantMandate } from './grant-mandate.js'
import { mandateKind } from './mandate.model.js'
import { mandateResolvers } from './mandates.resolvers.js'
import { revokeMandate } from './revoke-mandate.js'

/** 授权: who may act for what, and since when. */
export const mandatesFeature: Feature = {
  kinds: [mandateKind, bodyReferenceKind],
  commands: [grantMandate, revokeMandate],
  resolvers: mandateResolvers,
  reactions: bodyReferenceReactions,
}
