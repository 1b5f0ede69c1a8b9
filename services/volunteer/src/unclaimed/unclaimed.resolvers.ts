import type { Resolvers } from '../__generated__/graphql.js'
import type { VolunteerOrder } from '../orders/order.model.js'
import { findUnclaimed } from './unclaimed.queries.js'
import { hoursWaited, unclaimedSince } from './waiting.js'

export const unclaimedResolvers: Resolvers = {
  Query: {
    unclaimedVolunteerOrders: (_, { scopeId, since, withRouted, ...args }, context) =>
      findUnclaimed(context, { scopeId, since, withRouted }, args),
  },
  VolunteerOrder: {
    hoursWaited: (order: VolunteerOrder, _, { now }) => hoursWaited(order, now),
    unclaimedSince: (order: VolunteerOrder) => unclaimedSince(order),
  },
}
