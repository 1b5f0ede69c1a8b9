import { act } from '../act.js'
import type { Target } from './target.js'

/** 点单 → 下单 → 买单 → 签单, in the hands of five people. */
export const volunteerOrder: Target = {
  name: 'VOLUNTEER_ORDER',
  caseField: 'volunteerOrders',
  mode: 'TEAM',
  category: 'HOME_VISIT',
  finalState: 'SIGNED',
  handle: async (people, orderId, { teamId }) => {
    await act(people('station-worker'), 'reviewVolunteerOrder', { orderId }, 'order')
    await act(people('station-worker'), 'dispatchVolunteerOrder', { orderId, teamId }, 'order')
    await act(people('team-leader'), 'offerVolunteerOrder', { orderId }, 'order')
    await act(people('volunteer'), 'acceptVolunteerOrder', { orderId }, 'order')
    await act(people('volunteer'), 'checkInForVolunteerOrder', { orderId }, 'order')
    await act(people('volunteer'), 'checkOutOfVolunteerOrder', { orderId }, 'order')
    await act(people('volunteer'), 'deliverVolunteerOrder', { orderId }, 'order')
    await act(people('served-neighbour'), 'signVolunteerOrder', { orderId, rating: 5 }, 'order')
  },
}
