import type { Feature } from '@onecore/subgraph/service'
import { myVolunteeringResolvers } from './my-volunteering.resolvers.js'

/** 我的志愿服务: what a volunteer wants to know of their own service, beside orders, hours and stars. */
export const myVolunteeringFeature: Feature = { resolvers: myVolunteeringResolvers }
