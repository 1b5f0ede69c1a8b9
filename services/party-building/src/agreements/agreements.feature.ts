import type { Feature } from '@onecore/subgraph/service'
import { coBuildingAgreementKind } from './agreement.model.js'
import { agreementCommands } from './agreement-commands.js'
import { agreementResolvers } from './agreements.resolvers.js'
import { followPeriods } from './end-agreement.js'

/** 共建协议: what member units and their joint body promise each other, year by year. */
export const agreementsFeature: Feature = {
  kinds: [coBuildingAgreementKind],
  commands: agreementCommands,
  resolvers: agreementResolvers,
  duties: [followPeriods],
}
