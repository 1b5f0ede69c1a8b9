import { certificateIssued } from '@onecore/events/contracts/volunteer'
import { dayOf } from '@onecore/kernel/day'
import { idOf } from '@onecore/kernel/type-id'
import { transition } from '@onecore/subgraph/command/command'
import { z } from 'zod'
import { hourCorrectionKind } from '../hours/hour-correction.model.js'
import { volunteerKind } from '../volunteers/volunteer.model.js'
import { ofCertificate } from './certificate.js'
import { volunteerCertificateKind } from './certificate.model.js'
import { signCertificate } from './certificate-document.js'
import type { CertificateKeys } from './certificate-keys.js'
import { certificateSeriesKind, findSeries, numberAfter, seriesId, seriesOf } from './certificate-number.js'
import { certifiedService, hoursToCertify, mostCertifiedEntries } from './certified-hours.js'

/**
 * The community issues the certificate: what is on record on that day, under a number of its own, signed so that a
 * printed copy can be verified anywhere. Refused while a correction of these hours waits to be decided: the truth comes
 * first (Regulations art. 19: truthful). 出具记录证明
 */
export const issueVolunteerCertificate = (keys: CertificateKeys) =>
  transition({
    ...ofCertificate,
    name: 'issueVolunteerCertificate',
    move: 'ISSUE',
    input: z.object({ certificateId: idOf('vcert') }),
    facts: async (certificate, _, { read, now }) => {
      const entries = await hoursToCertify(read, certificate)
      const hourEntryId = { $in: entries.map(({ _id }) => _id) }
      const { replacesId } = certificate
      return {
        entries,
        hasPendingCorrection: await read.exists(hourCorrectionKind, { hourEntryId, status: 'REQUESTED' }),
        series: await findSeries(read, seriesOf(certificate.communityId, dayOf(now))),
        replaced: replacesId === null ? null : await read.get(volunteerCertificateKind, replacesId),
        volunteer: await read.get(volunteerKind, certificate.volunteerId),
      }
    },
    decide: (
      decision,
      certificate,
      _,
      { facts: { entries, hasPendingCorrection, series, replaced, volunteer }, now },
    ) => {
      const { volunteerId, communityId } = certificate
      const issuedOn = dayOf(now)
      const service = certifiedService(entries, certificate)
      decision
        .refuseWhen(entries.length > mostCertifiedEntries, 'CERTIFICATE_TOO_LONG', [], { most: mostCertifiedEntries })
        .refuseWhen(hasPendingCorrection, 'CORRECTION_PENDING')
        // A correction of these hours that is granted meanwhile meets the certificate here.
        .change(volunteerKind, volunteer, (registration) => registration)
      if (service === null) return decision.refuseWhen(true, 'NOTHING_TO_CERTIFY')

      const name = seriesOf(communityId, issuedOn)
      const number = numberAfter(name, series?.last ?? 0)
      if (series === null) decision.create(certificateSeriesKind, { _id: seriesId(name), name, last: 1 })
      else decision.change(certificateSeriesKind, series, (counted) => counted.set({ last: series.last + 1 }))
      const content = {
        version: 1,
        number,
        issuedOn,
        identity: { personId: certificate.volunteerPersonId },
        service,
        issuer: { communityId },
        replaces: replaced?.number ?? null,
      } as const
      return decision
        .set({ number, document: signCertificate(content, keys), hourEntryIds: entries.map(({ _id }) => _id) })
        .emit(certificateIssued, { certificateId: certificate._id, volunteerId, communityId, minutes: service.minutes })
    },
  })
