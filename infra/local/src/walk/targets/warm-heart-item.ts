import { act } from '../act.js'
import type { Target } from './target.js'

/** The party organization studies it, makes it public, and claims it itself. */
export const warmHeartItem: Target = {
  name: 'WARM_HEART_ITEM',
  caseField: 'warmHeartItems',
  mode: 'OFF_HOURS',
  category: 'HANDRAIL',
  finalState: 'ACKNOWLEDGED',
  handle: async (people, itemId, { communityId }) => {
    const secretary = people('community-secretary')
    const claimant = { claimantKind: 'PARTY_ORGANIZATION', claimantId: communityId }
    await act(secretary, 'studyWarmHeartItem', { itemId, opinion: 'Small, needed, and quickly done.' }, 'item')
    await act(secretary, 'selectWarmHeartItem', { itemId, mode: 'CLAIM' }, 'item')
    await act(secretary, 'publishWarmHeartItem', { itemId }, 'item')
    await act(secretary, 'claimWarmHeartItem', { itemId, ...claimant }, 'item')
    await act(secretary, 'beginWarmHeartItem', { itemId }, 'item')
    await act(secretary, 'finishWarmHeartItem', { itemId, outcome: 'The handrail is up.' }, 'item')
    await act(people('served-neighbour'), 'acknowledgeWarmHeartItem', { itemId, rating: 5 }, 'item')
  },
}
