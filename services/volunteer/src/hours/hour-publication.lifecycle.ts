import { lifecycle } from '@onecore/kernel/lifecycle'
import type { HourPublication } from './hour-publication.model.js'

export type HourPublicationState = 'OPEN' | 'CLOSED'

/** What the clock asks before it takes a notice down. */
export interface HourPublicationFacts {
  readonly today: string
  /** Whether a correction of its entries waits to be decided. */
  readonly hasPendingCorrection: boolean
}

/** Hours stand on a public notice, so that errors are seen before they are on record. 公示 */
export const hourPublicationLifecycle = lifecycle<HourPublication, HourPublicationFacts>()({
  name: 'HourPublication',
  term: '志愿服务时长公示',
  states: { OPEN: '公示中', CLOSED: '公示结束' },
  initial: 'OPEN',
  final: ['CLOSED'],
  moves: {
    CLOSE: {
      from: ['OPEN'],
      to: 'CLOSED',
      by: 'the clock, after the days of publication',
      term: '结束公示',
      guards: [
        { code: 'NOTICE_STILL_UP', refuses: ({ until }, { today }) => today <= until },
        { code: 'CORRECTION_PENDING', refuses: (_, { hasPendingCorrection }) => hasPendingCorrection },
      ],
    },
  },
})
