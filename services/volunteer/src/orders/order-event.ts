import type { VolunteerOrder } from './order.model.js'

/** What every event about an order carries. */
export const eventOf = (order: VolunteerOrder) => ({
  orderId: order._id,
  communityId: order.communityId,
  caseId: order.caseId,
})
