import { calendarDay, dayOf } from '@onecore/kernel/day'
import { idOf, newId } from '@onecore/kernel/type-id'
import { creation } from '@onecore/subgraph/command/command'
import { communityReferences } from '@onecore/subgraph/reference/community.model'
import { z } from 'zod'
import { volunteerKind } from '../volunteers/volunteer.model.js'
import { volunteerCertificateLifecycle } from './certificate.lifecycle.js'
import { volunteerCertificateKind } from './certificate.model.js'
import { certifiedService, hoursToCertify, mostCertifiedEntries } from './certified-hours.js'

/**
 * A volunteer applies for a certificate of the hours that a community has on record: the volunteer's own community
 * unless another is named, all hours unless days are given. It costs nothing (Regulations art. 19). 申请记录证明
 */
export const applyForVolunteerCertificate = creation({
  name: 'applyForVolunteerCertificate',
  payload: 'certificate',
  kind: volunteerCertificateKind,
  action: 'APPLY',
  input: z
    .object({
      volunteerId: idOf('vol'),
      communityId: idOf('comm').optional(),
      from: calendarDay.optional(),
      to: calendarDay.optional(),
      replacesCertificateId: idOf('vcert').optional(),
    })
    .refine(({ from = '', to }) => to === undefined || from <= to, { path: ['to'], error: 'must not lie before from' }),
  facts: async ({ volunteerId, communityId, from = null, to = null, replacesCertificateId }, { read }) => {
    const volunteer = await read.get(volunteerKind, volunteerId)
    const community = await read.get(communityReferences, communityId ?? volunteer.communityId)
    return {
      volunteer,
      community,
      entries: await hoursToCertify(read, { volunteerId, communityId: community._id, from, to }),
      isPending: await read.exists(volunteerCertificateKind, { volunteerId, status: 'APPLIED' }),
      replaced: replacesCertificateId ? await read.find(volunteerCertificateKind, replacesCertificateId) : undefined,
    }
  },
  draft: ({ from = null, to = null }, { facts: { volunteer, community, replaced }, now }) => ({
    _id: newId('vcert', now),
    status: volunteerCertificateLifecycle.initial,
    steps: [],
    volunteerId: volunteer._id,
    volunteerPersonId: volunteer.personId,
    communityId: community._id,
    path: community.path,
    from,
    to,
    replacesId: replaced?._id ?? null,
    document: null,
    number: null,
    hourEntryIds: [],
    revokedBecause: null,
    reason: null,
  }),
  decide: (decision, draft, { to }, { facts: { entries, isPending, replaced }, now }) =>
    decision
      .refuseWhen(to !== undefined && to > dayOf(now), 'NOT_YET', 'to')
      .refuseWhen(isPending, 'CERTIFICATE_APPLIED_FOR')
      .refuseWhen(certifiedService(entries, draft) === null, 'NOTHING_TO_CERTIFY')
      .refuseWhen(entries.length > mostCertifiedEntries, 'CERTIFICATE_TOO_LONG', 'from', { most: mostCertifiedEntries })
      .refuseWhen(
        replaced !== undefined &&
          !(
            replaced?.status === 'REVOKED' &&
            replaced.volunteerId === draft.volunteerId &&
            replaced.communityId === draft.communityId
          ),
        'NOT_REPLACEABLE',
        'replacesCertificateId',
      )
      .begin(volunteerCertificateLifecycle, 'APPLY'),
})
