import { concludeTopic, referTopic, refuseTopic, withdrawTopic } from './conclude-topic.js'
import { adoptTopic, deferTopic, rejectTopic } from './decide-topic.js'
import { admitTopic, discussTopic, screenTopic } from './prepare-topic.js'
import { suggestTopic } from './suggest-topic.js'

/** What can be done with a topic, in the order of its life. */
export const topicCommands = [
  suggestTopic,
  screenTopic,
  refuseTopic,
  admitTopic,
  discussTopic,
  adoptTopic,
  rejectTopic,
  deferTopic,
  referTopic,
  concludeTopic,
  withdrawTopic,
]
