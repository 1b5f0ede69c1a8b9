import { actorId } from '@onecore/access/caller'
import { aggregate } from '@onecore/subgraph/command/command'
import { hourCorrectionLifecycle } from './hour-correction.lifecycle.js'
import { hourCorrectionKind } from './hour-correction.model.js'

/** Requests for correction with what their guards ask, and what every command about one says. */
export const hourCorrections = aggregate({
  kind: hourCorrectionKind,
  lifecycle: hourCorrectionLifecycle,
  facts: (_, { caller }) => ({ actorId: actorId(caller) }),
})

export const ofHourCorrection = {
  payload: 'correction',
  on: hourCorrections,
  target: ({ correctionId }: { correctionId: string }) => correctionId,
} as const
