import { lifecycle } from '@onecore/kernel/lifecycle'
import type { HourEntry } from './hour-entry.model.js'

export type HourEntryState = 'DRAFT' | 'CONFIRMED'

/** Hours are drafted at check-out and count only after the served person has signed. */
export const hourEntryLifecycle = lifecycle<HourEntry>()({
  name: 'HourEntry',
  term: '志愿服务时长',
  states: { DRAFT: '待确认', CONFIRMED: '已确认' },
  initial: 'DRAFT',
  final: ['CONFIRMED'],
  moves: {
    CONFIRM: { from: ['DRAFT'], to: 'CONFIRMED', by: 'the signature of the served person', term: '确认' },
  },
})
