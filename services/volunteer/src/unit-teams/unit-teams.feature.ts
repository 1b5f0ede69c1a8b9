import type { Feature } from '@onecore/subgraph/service'
import { onAgreementEnded, onAgreementSigned } from './agreement.reactions.js'
import { unitTeamExpectationKind } from './unit-team-expectation.model.js'
import { unitTeamExpectationsCsv } from './unit-teams.csv.js'
import { unitTeamResolvers } from './unit-teams.resolvers.js'

/** 共建单位志愿服务队: each member unit of a joint body sets one up. */
export const unitTeamsFeature: Feature = {
  kinds: [unitTeamExpectationKind],
  resolvers: unitTeamResolvers,
  csvLists: [unitTeamExpectationsCsv],
  reactions: [onAgreementSigned, onAgreementEnded],
}
