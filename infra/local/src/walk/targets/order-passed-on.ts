import { see, tryInVain, WalkError } from '../act.js'
import { routedOn, toPurchase } from '../routed-order.js'
import { procurementNeed } from './procurement-need.js'
import type { Target } from './target.js'

/** Volunteers cannot do it: the order goes on to be bought, and the case waits for the purchase instead. */
export const orderPassedOn: Target = {
  name: 'VOLUNTEER_ORDER',
  caseField: 'volunteerOrders',
  mode: 'TEAM',
  category: 'ELDERLY_CARE',
  finalState: 'ROUTED',
  handle: async (people, orderId, place) => {
    const needId = await routedOn(people, orderId, toPurchase)
    const query = 'query Walk($id: ID!) { volunteerOrder(id: $id) { case { id } } }'
    type Seen = { volunteerOrder: { case: { id: string } | null } | null }
    const { volunteerOrder } = await see<Seen>(people('station-worker'), query, { id: orderId })
    const result = { caseId: volunteerOrder?.case?.id, result: 'Too early.' }
    const codes = await tryInVain(people('community-secretary'), 'feedBackCaseResult', result)
    if (!codes.includes('BLOCKING_ITEM_OPEN')) throw new WalkError(`the case does not wait for the purchase: ${codes}`)
    await procurementNeed.handle(people, needId, place)
  },
}
