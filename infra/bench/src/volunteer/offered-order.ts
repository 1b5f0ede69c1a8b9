import { kangsheng } from '@onecore/demo/story/divisions'
import { cloverTeamId } from '@onecore/demo/story/teams'
import { act } from '@onecore/local/walk/act'
import { demoPeople } from '@onecore/local/walk/people'

const need = { category: 'HOME_VISIT', description: '帮助老人买菜', skills: ['HOME_VISIT'] }

/** An order for help that many teams could give, on offer to the volunteers of one of them. Returns its id. */
export async function offeredOrder(url: string): Promise<string> {
  const people = demoPeople(url)
  const input = { communityId: kangsheng.id, ...need }
  const { id: orderId } = await act(people('resident'), 'requestVolunteerOrder', input, 'order')
  await act(people('station-worker'), 'reviewVolunteerOrder', { orderId }, 'order')
  await act(people('station-worker'), 'dispatchVolunteerOrder', { orderId, teamId: cloverTeamId }, 'order')
  await act(people('team-leader'), 'offerVolunteerOrder', { orderId }, 'order')
  return orderId
}
