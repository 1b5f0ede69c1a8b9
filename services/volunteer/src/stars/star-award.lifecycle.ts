import { lifecycle } from '@onecore/kernel/lifecycle'
import type { StarAward } from './star-award.model.js'

export type StarAwardState = 'APPLIED' | 'AWARDED' | 'DENIED'

export interface StarAwardFacts {
  readonly personId: string | null
}

const isOneself = {
  code: 'DECIDES_OWN_ACT',
  refuses: ({ volunteerPersonId }: StarAward, { personId }: StarAwardFacts) => volunteerPersonId === personId,
}

/** Stars are given on application, never by themselves. */
export const starAwardLifecycle = lifecycle<StarAward, StarAwardFacts>()({
  name: 'StarAward',
  term: '星级志愿者认定',
  states: { APPLIED: '已申请', AWARDED: '已认定', DENIED: '未通过' },
  initial: 'APPLIED',
  final: ['AWARDED', 'DENIED'],
  moves: {
    AWARD: { from: ['APPLIED'], to: 'AWARDED', by: 'the community secretary', term: '认定', guards: [isOneself] },
    DENY: { from: ['APPLIED'], to: 'DENIED', by: 'the community secretary', term: '不予认定', guards: [isOneself] },
  },
})
