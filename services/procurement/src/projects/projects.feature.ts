import type { Feature } from '@onecore/subgraph/service'
import { projectKind } from './project.model.js'
import { projectResolvers } from './projects.resolvers.js'
import { registerProject } from './register-project.js'

/** 购买服务项目 */
export const projectsFeature: Feature = {
  kinds: [projectKind],
  commands: [registerProject],
  resolvers: projectResolvers,
}
