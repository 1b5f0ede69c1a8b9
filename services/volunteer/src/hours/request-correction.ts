import { actorId } from '@onecore/access/caller'
import { longText } from '@onecore/kernel/text'
import { idOf, newId } from '@onecore/kernel/type-id'
import { creation } from '@onecore/subgraph/command/command'
import { z } from 'zod'
import { hourCorrectionLifecycle } from './hour-correction.lifecycle.js'
import { hourCorrectionKind } from './hour-correction.model.js'
import { isCounting } from './hour-entry.js'
import { countedStates } from './hour-entry.lifecycle.js'
import { hourEntryKind } from './hour-entry.model.js'
import { minutesBetween } from './service-time.js'

/** The volunteer, or the community for somebody who objects, says that hours are wrong and what would be right. 申请更正 */
export const requestHourCorrection = creation({
  name: 'requestHourCorrection',
  payload: 'correction',
  kind: hourCorrectionKind,
  action: 'REQUEST',
  input: z
    .object({
      hourEntryId: idOf('hour'),
      from: z.date().optional(),
      to: z.date().optional(),
      reason: longText(1_000),
    })
    .refine(isTrueTime, { path: ['to'], error: 'give from and to, at least a minute apart, or neither' }),
  facts: async ({ hourEntryId }, { read }) => ({
    entry: await read.get(hourEntryKind, hourEntryId),
    isPending: await read.exists(hourCorrectionKind, { hourEntryId, status: 'REQUESTED' }),
  }),
  draft: ({ hourEntryId, from, to, reason }, { facts: { entry }, caller, now }) => ({
    _id: newId('hourcorr', now),
    status: hourCorrectionLifecycle.initial,
    steps: [],
    hourEntryId,
    volunteerPersonId: entry.volunteerPersonId,
    publicationId: entry.publicationId ?? null,
    communityId: entry.communityId,
    path: entry.path,
    requestedById: actorId(caller),
    reason,
    from: from ?? null,
    to: to ?? null,
    decision: null,
  }),
  decide: (decision, _, { to }, { facts: { entry, isPending }, now }) =>
    decision
      // A notice that is put up or taken down at this moment meets the request here.
      .change(hourEntryKind, entry, (same) => same)
      .refuseWhen(!countedStates.includes(entry.status), 'HOURS_NOT_CONFIRMED', 'hourEntryId')
      .refuseWhen(!isCounting(entry), 'ALREADY_REVERSED', 'hourEntryId')
      .refuseWhen(isPending, 'CORRECTION_PENDING', 'hourEntryId')
      .refuseWhen(to !== undefined && to > now, 'NOT_YET', 'to')
      .begin(hourCorrectionLifecycle, 'REQUEST'),
})

function isTrueTime({ from, to }: { from?: Date | undefined; to?: Date | undefined }): boolean {
  if (from === undefined || to === undefined) return from === to
  return minutesBetween({ from, to }) >= 1
}
