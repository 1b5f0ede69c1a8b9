import { idOf } from '@onecore/kernel/type-id'
import { z } from 'zod'
import { defineEvent } from '../contract.js'
import { code, publicName } from './fields.js'

const concluded = {
  communityId: idOf('comm'),
  caseId: idOf('case').nullable(),
  isFulfilled: z.boolean(),
  outcome: code,
}
const opened = { communityId: idOf('comm'), caseId: idOf('case').nullable(), category: code }

export const estateRegistered = defineEvent({
  publisher: 'self-governance',
  name: 'EstateRegistered',
  version: 1,
  means: 'An estate was entered in the register of a community.',
  term: '小区登记',
  data: z.object({ estateId: idOf('estate'), estateName: publicName, communityId: idOf('comm') }),
})

export const personRegistered = defineEvent({
  publisher: 'self-governance',
  name: 'PersonRegistered',
  version: 1,
  means: 'A person was entered in the person registry; other services know the id alone.',
  term: '居民登记',
  data: z.object({
    personId: idOf('person'),
    communityId: idOf('comm').nullable(),
    estateId: idOf('estate').nullable(),
  }),
})

export const consentWithdrawn = defineEvent({
  publisher: 'self-governance',
  name: 'ConsentWithdrawn',
  version: 1,
  means: 'A person withdrew consent for one purpose; every service stops that use (PIPL art. 15).',
  term: '撤回同意',
  data: z.object({ personId: idOf('person'), purpose: code }),
})

export const personErased = defineEvent({
  publisher: 'self-governance',
  name: 'PersonErased',
  version: 1,
  means: 'A person was erased from the registry; every service erases or pseudonymises what it holds (PIPL art. 47).',
  term: '个人信息删除',
  data: z.object({ personId: idOf('person') }),
})

export const topicCollected = defineEvent({
  publisher: 'self-governance',
  name: 'TopicCollected',
  version: 1,
  means: 'A topic for the residents’ council was collected, from residents or from a routed case.',
  term: '议题收集',
  data: z.object({ topicId: idOf('topic'), ...opened }),
})

export const topicConcluded = defineEvent({
  publisher: 'self-governance',
  name: 'TopicConcluded',
  version: 1,
  means: 'The topic was carried out, refused or sent elsewhere; the case is no longer blocked.',
  term: '议题办结',
  data: z.object({ topicId: idOf('topic'), ...concluded }),
})

export const warmHeartItemSuggested = defineEvent({
  publisher: 'self-governance',
  name: 'WarmHeartItemSuggested',
  version: 1,
  means: 'A heart-warming matter was suggested, by residents or by a routed case.',
  term: '社区暖心事提出',
  data: z.object({ itemId: idOf('warm'), ...opened }),
})

export const warmHeartItemConcluded = defineEvent({
  publisher: 'self-governance',
  name: 'WarmHeartItemConcluded',
  version: 1,
  means: 'The heart-warming matter was delivered, refused or returned; the case is no longer blocked.',
  term: '社区暖心事办结',
  data: z.object({ itemId: idOf('warm'), ...concluded }),
})

export const selfGovernanceEvents = [
  estateRegistered,
  personRegistered,
  consentWithdrawn,
  personErased,
  topicCollected,
  topicConcluded,
  warmHeartItemSuggested,
  warmHeartItemConcluded,
] as const
