import { dayOf } from '@onecore/kernel/day'
import { idOf, newId } from '@onecore/kernel/type-id'
import { aggregate, creation, transition } from '@onecore/subgraph/command/command'
import { duty } from '@onecore/subgraph/duty'
import { communityReferences } from '@onecore/subgraph/reference/community.model'
import { z } from 'zod'
import { hourCorrectionKind } from './hour-correction.model.js'
import { minutesOf, putOnRecord } from './hour-entry.js'
import { hourEntryLifecycle } from './hour-entry.lifecycle.js'
import { hourEntryKind } from './hour-entry.model.js'
import { hourPublicationLifecycle } from './hour-publication.lifecycle.js'
import { hourPublicationKind } from './hour-publication.model.js'
import { lastDayOfNotice } from './hours.rules.js'

/** Entries on one notice; what is left goes on the next one. */
const longestNotice = 200

/** The community puts all hours that were confirmed since on a public notice. 公示 */
export const publiciseVolunteerHours = creation({
  name: 'publiciseVolunteerHours',
  payload: 'publication',
  kind: hourPublicationKind,
  action: 'PUBLICISE',
  input: z.object({ communityId: idOf('comm') }),
  facts: async ({ communityId }, { read }) => {
    const confirmed = await read.list(hourEntryKind, { communityId, status: 'CONFIRMED' }, longestNotice)
    return {
      community: await read.get(communityReferences, communityId),
      confirmed,
      pending: await read.list(hourCorrectionKind, {
        hourEntryId: { $in: confirmed.map(({ _id }) => _id) },
        status: 'REQUESTED',
      }),
    }
  },
  draft: ({ communityId }, { facts: { community, confirmed }, now }) => ({
    _id: newId('hourpub', now),
    status: hourPublicationLifecycle.initial,
    steps: [],
    communityId,
    path: community.path,
    until: lastDayOfNotice(dayOf(now)),
    entryCount: confirmed.length,
    minutes: confirmed.reduce((sum, entry) => sum + minutesOf(entry), 0),
  }),
  decide: (decision, publication, _, { facts: { confirmed, pending } }) => {
    for (const entry of confirmed) {
      decision.change(hourEntryKind, entry, (shown) =>
        shown.move(hourEntryLifecycle, 'PUBLICISE', undefined).set({ publicationId: publication._id }),
      )
    }
    for (const correction of pending) {
      decision.change(hourCorrectionKind, correction, (waiting) => waiting.set({ publicationId: publication._id }))
    }
    return decision
      .refuseWhen(confirmed.length === 0, 'NOTHING_TO_PUBLICISE', 'communityId')
      .begin(hourPublicationLifecycle, 'PUBLICISE')
  },
})

const publications = aggregate({
  kind: hourPublicationKind,
  lifecycle: hourPublicationLifecycle,
  facts: async ({ _id }, { read, now }) => ({
    today: dayOf(now),
    hasPendingCorrection: await read.exists(hourCorrectionKind, { publicationId: _id, status: 'REQUESTED' }),
  }),
})

/** The days of the notice are over and nobody objects any more: its hours are on record. Not a mutation. 入档 */
export const recordPublicisedHours = transition({
  name: 'recordPublicisedHours',
  payload: 'publication',
  on: publications,
  move: 'CLOSE',
  input: z.object({ publicationId: idOf('hourpub') }),
  target: ({ publicationId }) => publicationId,
  facts: async ({ _id }, __, { read }) => ({
    shown: await read.list(hourEntryKind, { publicationId: _id, status: 'PUBLICISED' }),
  }),
  decide: (decision, _, __, { facts: { shown } }) => {
    for (const entry of shown) {
      decision.change(hourEntryKind, entry, (kept) => putOnRecord(kept, entry))
    }
    return decision
  },
})

/** Takes notices down whose days are over. */
export const closePublications = duty({
  name: 'hours.closePublications',
  everyMs: 10 * 60_000,
  async fulfil({ read, now, run }) {
    const over = await read.list(hourPublicationKind, { status: 'OPEN', until: { $lt: dayOf(now) } })
    for (const { _id } of over) await run(recordPublicisedHours, { publicationId: _id })
  },
})
