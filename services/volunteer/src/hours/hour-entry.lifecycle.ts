import { lifecycle } from '@onecore/kernel/lifecycle'
import type { HourEntry } from './hour-entry.model.js'

export type HourEntryState = 'DRAFT' | 'CONFIRMED' | 'PUBLICISED' | 'RECORDED' | 'DISCARDED'

/**
 * Hours are drafted at check-out and count once the served person has signed; help at a session of a programme is
 * drafted when it was held, and counts once the team has confirmed it. Then everybody can see them for some days before
 * they are on record. They are never overwritten: a correction is an entry that reverses another.
 */
export const hourEntryLifecycle = lifecycle<HourEntry>()({
  name: 'HourEntry',
  term: '志愿服务时长',
  states: { DRAFT: '待确认', CONFIRMED: '已确认', PUBLICISED: '公示中', RECORDED: '已入档', DISCARDED: '已作废' },
  initial: 'DRAFT',
  final: ['RECORDED', 'DISCARDED'],
  moves: {
    CONFIRM: {
      from: ['DRAFT'],
      to: 'CONFIRMED',
      by: 'the signature of the served person; for help at a programme, the team',
      term: '确认',
    },
    DISCARD: {
      from: ['DRAFT'],
      to: 'DISCARDED',
      by: 'the team, of help at a programme that nobody gave',
      term: '作废',
    },
    PUBLICISE: {
      from: ['CONFIRMED'],
      to: 'PUBLICISED',
      by: 'the community',
      term: '公示',
      source: 'Measures for volunteer service records (Ministry of Civil Affairs order 67)',
    },
    RECORD: { from: ['PUBLICISED'], to: 'RECORDED', by: 'the clock, after the days of publication', term: '入档' },
  },
})

/** In these states hours are part of every total. */
export const countedStates: readonly HourEntryState[] = ['CONFIRMED', 'PUBLICISED', 'RECORDED']

/** In these states hours are on record. */
export const recordedStates: readonly HourEntryState[] = ['RECORDED']
