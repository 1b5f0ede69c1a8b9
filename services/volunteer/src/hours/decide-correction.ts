import { hoursCorrected } from '@onecore/events/contracts/volunteer'
import { longText } from '@onecore/kernel/text'
import { idOf, newId } from '@onecore/kernel/type-id'
import { transition } from '@onecore/subgraph/command/command'
import type { Draft } from '@onecore/subgraph/command/decision'
import { z } from 'zod'
import { certificatesOf, revokeWrongCertificates } from '../certificates/revocation.js'
import { volunteerKind } from '../volunteers/volunteer.model.js'
import { ofHourCorrection } from './hour-correction.js'
import { confirmHours, isCounting, minutesOf, takeBack } from './hour-entry.js'
import { hourEntryLifecycle } from './hour-entry.lifecycle.js'
import { type HourEntry, hourEntryKind } from './hour-entry.model.js'
import { serviceAround } from './hours.queries.js'
import { makesLongDay, overlap, type ServiceTime } from './service-time.js'

const withReason = z.object({ correctionId: idOf('hourcorr'), reason: longText(1_000) })

/**
 * The community agrees: an entry takes the wrong one back, and another one holds the true time. Nothing is overwritten,
 * and both stand on the next public notice. Certificates that rest on the entry no longer hold. 更正
 */
export const grantHourCorrection = transition({
  ...ofHourCorrection,
  name: 'grantHourCorrection',
  move: 'GRANT',
  input: withReason,
  facts: async ({ hourEntryId, from, to }, _, { read }) => {
    const entry = await read.get(hourEntryKind, hourEntryId)
    const time = from === null || to === null ? null : { from, to }
    return {
      entry,
      time,
      volunteer: await read.get(volunteerKind, entry.volunteerId),
      certificates: await certificatesOf(read, entry._id),
      besides: time === null ? [] : await serviceAround(read, entry.volunteerId, time),
    }
  },
  decide: (decision, _, { reason }, { facts: { entry, time, volunteer, certificates, besides }, now }) => {
    const others = besides.filter((other) => other._id !== entry._id && isCounting(other))
    const reversal = copyOf(entry, newId('hour', now), { reversalOf: entry._id })
    decision
      .refuseWhen(!isCounting(entry), 'ALREADY_REVERSED')
      // Nobody serves twice at the same moment; so nobody serves more than 24 hours a day either.
      .refuseWhen(time !== null && others.some((other) => overlap(time, other)), 'HOURS_OVERLAP')
      .set({ decision: reason })
      .change(hourEntryKind, entry, (reversed) => takeBack(reversed, entry, reversal._id))
      .create(hourEntryKind, reversal, (made) => confirmHours(made, reversal))
      // Two corrections of one person's hours that are granted at once meet here.
      .change(volunteerKind, volunteer, (registration) => registration)
    let difference = minutesOf(reversal)
    if (time !== null) {
      const replacement = copyOf(entry, newId('hour', now), { ...time, isLongDay: makesLongDay(time, others) })
      decision.create(hourEntryKind, replacement, (made) => confirmHours(made, replacement))
      difference += minutesOf(replacement)
    }
    return revokeWrongCertificates(decision, certificates).emit(hoursCorrected, {
      hourEntryId: entry._id,
      volunteerId: entry.volunteerId,
      communityId: entry.communityId,
      minutes: difference,
      teamId: entry.teamId ?? null,
      unitId: entry.unitId ?? null,
    })
  },
})

/** The community does not agree, and says why; the entry stays as it is. 不予更正 */
export const denyHourCorrection = transition({
  ...ofHourCorrection,
  name: 'denyHourCorrection',
  move: 'DENY',
  input: withReason,
  decide: (decision, _, { reason }) => decision.set({ decision: reason }),
})

/** Whoever asked for the correction takes the request back. 撤回 */
export const dropHourCorrection = transition({
  ...ofHourCorrection,
  name: 'dropHourCorrection',
  move: 'DROP',
  input: z.object({ correctionId: idOf('hourcorr') }),
})

/** What can be done with a request for correction. */
export const correctionCommands = [grantHourCorrection, denyHourCorrection, dropHourCorrection]

/** A new entry about the same service; it counts once it is confirmed, and goes on the next notice. */
function copyOf(entry: HourEntry, _id: string, more: Partial<ServiceTime & HourEntry>): Draft<HourEntry> {
  const { volunteerId, volunteerPersonId, orderId, sessionId = null, communityId, path, from, to } = entry
  const { teamId = null, unitId = null } = entry
  const service = { volunteerId, volunteerPersonId, orderId, sessionId, communityId, path, from, to, teamId, unitId }
  return { _id, status: hourEntryLifecycle.initial, steps: [], ...service, ...more }
}
