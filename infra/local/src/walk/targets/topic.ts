import { act } from '../act.js'
import type { Target } from './target.js'

/** The party organization looks at it first, then the residents' council talks and decides. */
export const topic: Target = {
  name: 'TOPIC',
  caseField: 'topics',
  mode: 'APPOINTMENT',
  category: 'PARKING',
  finalState: 'CONCLUDED',
  handle: async (people, topicId) => {
    const secretary = people('community-secretary')
    const council = { memberCount: 15, presentCount: 12 }
    await act(secretary, 'screenTopic', { topicId, forum: 'COUNCIL' }, 'topic')
    await act(secretary, 'admitTopic', { topicId }, 'topic')
    await act(secretary, 'discussTopic', { topicId, discussion: 'Three places near the door are kept free.' }, 'topic')
    await act(secretary, 'adoptTopic', { topicId, ...council, resolution: 'The three places are marked.' }, 'topic')
    await act(secretary, 'concludeTopic', { topicId, outcome: 'The places are marked.' }, 'topic')
  },
}
