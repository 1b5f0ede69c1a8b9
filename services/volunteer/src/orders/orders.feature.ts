import type { Feature } from '@onecore/subgraph/service'
import { caseAppraisalReactions } from './case-appraisal.reactions.js'
import { onCaseRouted } from './case-routing.js'
import { onInvolvedPersonErased } from './erasure.reactions.js'
import { endOffers } from './offer-deadline.js'
import { volunteerOrderKind } from './order.model.js'
import { orderCommands } from './order-commands.js'
import { ordersCsv } from './orders.csv.js'
import { orderResolvers } from './orders.resolvers.js'
import { routingReactions } from './routing.reactions.js'

/** The order: 点单 下单 买单 签单. */
export const ordersFeature: Feature = {
  kinds: [volunteerOrderKind],
  commands: orderCommands,
  resolvers: orderResolvers,
  reactions: [onCaseRouted, onInvolvedPersonErased, ...routingReactions, ...caseAppraisalReactions],
  duties: [endOffers],
  csvLists: [ordersCsv],
}
