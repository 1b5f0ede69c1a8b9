import type { Feature } from '@onecore/subgraph/service'
import { registerSocialWorker } from './register-social-worker.js'
import { socialWorkerKind } from './social-worker.model.js'
import { socialWorkerResolvers } from './social-workers.resolvers.js'

/** 持证社工 */
export const socialWorkersFeature: Feature = {
  kinds: [socialWorkerKind],
  commands: [registerSocialWorker],
  resolvers: socialWorkerResolvers,
}
