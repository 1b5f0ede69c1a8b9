import { type Guard, lifecycle } from '@onecore/kernel/lifecycle'
import type { Topic } from './topic.model.js'

export type TopicState =
  | 'COLLECTED'
  | 'SCREENED'
  | 'REFUSED'
  | 'ADMITTED'
  | 'DISCUSSED'
  | 'EXECUTING'
  | 'REJECTED'
  | 'REFERRED'
  | 'WITHDRAWN'
  | 'CONCLUDED'

/** What a council may talk about but not decide: neither in favour nor against. */
const forumCheck: readonly Guard<Topic, unknown>[] = [
  {
    code: 'RESERVED_FOR_OWNERS',
    refuses: ({ forum }) => forum === 'OWNERS_ASSEMBLY',
    source: 'Civil Code art. 278',
  },
  {
    code: 'RESERVED_FOR_RESIDENTS',
    refuses: ({ forum }) => forum === 'RESIDENTS_MEETING',
    source: 'Urban Residents’ Committee Organization Law (2025)',
  },
  { code: 'PUBLIC_AUTHORITY_DUTY', refuses: ({ forum }) => forum === 'PUBLIC_AUTHORITY' },
]

/**
 * What residents bring to their council: collected, screened by the party organization, discussed, decided, carried
 * out. Before a decision stands the question whether it is the council's at all; if not, the topic is referred.
 */
export const topicLifecycle = lifecycle<Topic>()({
  name: 'Topic',
  term: '议题',
  states: {
    COLLECTED: '已收集',
    SCREENED: '已审核',
    REFUSED: '不予受理',
    ADMITTED: '列入议程',
    DISCUSSED: '已讨论',
    EXECUTING: '执行中',
    REJECTED: '未通过',
    REFERRED: '已转送',
    WITHDRAWN: '已撤回',
    CONCLUDED: '已办结',
  },
  initial: 'COLLECTED',
  final: ['REFUSED', 'REJECTED', 'REFERRED', 'WITHDRAWN', 'CONCLUDED'],
  moves: {
    SCREEN: {
      from: ['COLLECTED'],
      to: 'SCREENED',
      by: 'the community party organization',
      term: '党组织审核',
      source: 'Urban Residents’ Committee Organization Law (2025), art. 30',
    },
    REFUSE: { from: ['COLLECTED'], to: 'REFUSED', by: 'the community party organization', term: '不予受理' },
    ADMIT: { from: ['SCREENED'], to: 'ADMITTED', by: 'the community', term: '列入议程' },
    DISCUSS: { from: ['ADMITTED'], to: 'DISCUSSED', by: 'the council', term: '议题讨论会' },
    ADOPT: { from: ['DISCUSSED'], to: 'EXECUTING', by: 'the council', term: '决策会通过', guards: forumCheck },
    REJECT: { from: ['DISCUSSED'], to: 'REJECTED', by: 'the council', term: '决策会不通过', guards: forumCheck },
    DEFER: { from: ['DISCUSSED'], to: 'ADMITTED', by: 'the council', term: '暂缓' },
    REFER: {
      from: ['SCREENED', 'ADMITTED', 'DISCUSSED'],
      to: 'REFERRED',
      by: 'the community',
      term: '转送',
      source: 'Urban Residents’ Committee Organization Law (2025), art. 32: carried out or sent up',
    },
    CONCLUDE: { from: ['EXECUTING'], to: 'CONCLUDED', by: 'the community', term: '办结' },
    WITHDRAW: { from: ['COLLECTED', 'SCREENED', 'ADMITTED'], to: 'WITHDRAWN', by: 'who brought it', term: '撤回' },
  },
})
