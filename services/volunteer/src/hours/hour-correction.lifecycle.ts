import { lifecycle } from '@onecore/kernel/lifecycle'
import type { HourCorrection } from './hour-correction.model.js'

export type HourCorrectionState = 'REQUESTED' | 'GRANTED' | 'DENIED' | 'DROPPED'

export interface HourCorrectionFacts {
  readonly actorId: string
}

/** Neither who asked for it decides, nor whose hours they are. */
const decidesOwnAct = {
  code: 'DECIDES_OWN_ACT',
  refuses: ({ requestedById, volunteerPersonId }: HourCorrection, { actorId }: HourCorrectionFacts) =>
    requestedById === actorId || volunteerPersonId === actorId,
}

/** Errors in a record are corrected on request, by reversing the entry and making a new one. 时长更正 */
export const hourCorrectionLifecycle = lifecycle<HourCorrection, HourCorrectionFacts>()({
  name: 'HourCorrection',
  term: '志愿服务时长更正',
  states: { REQUESTED: '待处理', GRANTED: '已更正', DENIED: '不予更正', DROPPED: '已撤回' },
  initial: 'REQUESTED',
  final: ['GRANTED', 'DENIED', 'DROPPED'],
  moves: {
    GRANT: {
      from: ['REQUESTED'],
      to: 'GRANTED',
      by: 'the community secretary',
      term: '更正',
      source: 'Measures for volunteer service records (Ministry of Civil Affairs order 67)',
      guards: [decidesOwnAct],
    },
    DENY: {
      from: ['REQUESTED'],
      to: 'DENIED',
      by: 'the community secretary',
      term: '不予更正',
      guards: [decidesOwnAct],
    },
    DROP: { from: ['REQUESTED'], to: 'DROPPED', by: 'who requested it', term: '撤回' },
  },
})
