import { acceptVolunteerOrder } from './accept-order.js'
import { cancelVolunteerOrder } from './cancel-order.js'
import { dispatchVolunteerOrder } from './dispatch-order.js'
import { refuseVolunteerOrderSignature, resolveVolunteerOrderDispute } from './dispute-order.js'
import { recordVolunteerNoShow } from './no-show.js'
import { offerVolunteerOrder } from './offer-order.js'
import { rateVolunteerOrderExperience } from './rate-experience.js'
import { requestVolunteerOrder } from './request-order.js'
import { declineVolunteerOrder, reviewVolunteerOrder } from './review-order.js'
import { routeVolunteerOrder, withdrawVolunteerOrderRouting } from './route-order.js'
import { checkInForVolunteerOrder, checkOutOfVolunteerOrder, deliverVolunteerOrder } from './serve-order.js'
import { signVolunteerOrder, signVolunteerOrderAsProxy } from './sign-order.js'
import { withdrawFromVolunteerOrder } from './withdraw-from-order.js'

/** What can be done with an order, in the order of its life. */
export const orderCommands = [
  requestVolunteerOrder,
  reviewVolunteerOrder,
  declineVolunteerOrder,
  routeVolunteerOrder,
  withdrawVolunteerOrderRouting,
  dispatchVolunteerOrder,
  offerVolunteerOrder,
  acceptVolunteerOrder,
  withdrawFromVolunteerOrder,
  recordVolunteerNoShow,
  checkInForVolunteerOrder,
  checkOutOfVolunteerOrder,
  deliverVolunteerOrder,
  signVolunteerOrder,
  signVolunteerOrderAsProxy,
  refuseVolunteerOrderSignature,
  resolveVolunteerOrderDispute,
  rateVolunteerOrderExperience,
  cancelVolunteerOrder,
]
