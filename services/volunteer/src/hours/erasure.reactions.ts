import { personErased } from '@onecore/events/contracts/self-governance'
import { idOf } from '@onecore/kernel/type-id'
import { change } from '@onecore/subgraph/command/command'
import { on } from '@onecore/subgraph/reaction'
import { z } from 'zod'
import { erasedText } from '../erased-text.js'
import { hourCorrectionKind } from './hour-correction.model.js'
import { hourEntryKind } from './hour-entry.model.js'

/**
 * What was written about the hours of a volunteer who was erased goes; the hours, and what was corrected, stay counted
 * (Personal Information Protection Law, art. 47). Not a mutation.
 */
export const eraseFromHourCorrection = change({
  name: 'eraseFromHourCorrection',
  payload: 'correction',
  kind: hourCorrectionKind,
  action: 'ERASE',
  input: z.object({ correctionId: idOf('hourcorr') }),
  target: ({ correctionId }) => correctionId,
  decide: (decision, correction) =>
    decision.set({ reason: erasedText, decision: correction.decision === null ? null : erasedText }),
})

/** As {@link eraseFromHourCorrection}, of why the team discarded hours. Not a mutation. */
export const eraseFromHourEntry = change({
  name: 'eraseFromHourEntry',
  payload: 'entry',
  kind: hourEntryKind,
  action: 'ERASE',
  input: z.object({ entryId: idOf('hour') }),
  target: ({ entryId }) => entryId,
  decide: (decision) => decision.set({ discardReason: erasedText }),
})

export const onVolunteerOfHoursErased = on(personErased, async ({ data: { personId } }, { read, run }) => {
  const theirs = { volunteerPersonId: personId }
  for await (const { _id } of read.each(hourCorrectionKind, theirs)) {
    await run(eraseFromHourCorrection, { correctionId: _id })
  }
  for await (const { _id } of read.each(hourEntryKind, { ...theirs, status: 'DISCARDED' })) {
    await run(eraseFromHourEntry, { entryId: _id })
  }
})
