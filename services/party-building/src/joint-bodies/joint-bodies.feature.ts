import type { Feature } from '@onecore/subgraph/service'
import { foundJointBody } from './found-joint-body.js'
import { jointBodyResolvers } from './joint-bodies.resolvers.js'
import { jointBodyKind } from './joint-body.model.js'
import { joinJointBody, leaveJointBody } from './membership.js'

/** 共建组织: city conference, 大工委, 联合党委, 党建联席会议. */
export const jointBodiesFeature: Feature = {
  kinds: [jointBodyKind],
  commands: [foundJointBody, joinJointBody, leaveJointBody],
  resolvers: jointBodyResolvers,
}
