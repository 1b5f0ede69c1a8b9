import type { Feature } from '@onecore/subgraph/service'
import { insuranceProofsCsv } from './insurance.csv.js'
import { insuranceResolvers } from './insurance.resolvers.js'
import { insuranceProofKind } from './insurance-proof.model.js'
import { insuranceProofCommands } from './record-insurance-proof.js'

/** 志愿者人身意外伤害保险 */
export const insuranceFeature: Feature = {
  kinds: [insuranceProofKind],
  commands: insuranceProofCommands,
  resolvers: insuranceResolvers,
  csvLists: [insuranceProofsCsv],
}
