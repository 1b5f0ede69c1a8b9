import type { CalendarDay } from '@onecore/kernel/day'
import { stableId } from '@onecore/kernel/type-id'
import { documentSchema } from '@onecore/store/document-schema'
import { kind, type StoredDocument, storedFields, storedOptions } from '@onecore/store/kind'
import type { Reader } from '@onecore/subgraph/command/reader'

/** How many certificates a series has numbered. One series for a year and a community. */
export interface CertificateSeries extends StoredDocument {
  /** What its numbers begin with, e.g. `2026-7K3MQ9`. */
  name: string
  last: number
}

export const certificateSeriesKind = kind<CertificateSeries>({
  name: 'VolunteerCertificateSeries',
  collection: 'certificate_series',
  prefix: 'vcertseries',
  schema: documentSchema<CertificateSeries>(
    { ...storedFields, name: { type: String, required: true }, last: { type: Number, required: true } },
    storedOptions,
  ),
})

/**
 * Numbers such as `2026-7K3MQ9-000123`: the year of issue in Beijing, the last six characters of the community's id in
 * capitals, and a count that begins again each year. They are this platform's own, not an official code, and unique:
 * two communities whose ids end alike share one count. 证明编号
 */
export const seriesOf = (communityId: string, issuedOn: CalendarDay): string =>
  `${issuedOn.slice(0, 4)}-${communityId.slice(-6).toUpperCase()}`

const digits = 6

/** The number after so many of its series. */
export const numberAfter = (series: string, last: number): string =>
  `${series}-${String(last + 1).padStart(digits, '0')}`

export const seriesId = (series: string): string => stableId(certificateSeriesKind.prefix, series)

const form = /^\d{4}-[0-9A-Z]{6}-\d{6,9}$/

/** A number as it is stored, from how somebody typed it; null for what is none, so that nobody looks for it. */
export function readNumber(typed: string): string | null {
  const number = typed.trim().toUpperCase()
  return form.test(number) ? number : null
}

export const findSeries = (read: Reader, series: string): Promise<CertificateSeries | null> =>
  read.find(certificateSeriesKind, seriesId(series))
