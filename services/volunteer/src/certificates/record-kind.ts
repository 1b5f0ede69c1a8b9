import type { Locale, LocalizedText } from '@onecore/kernel/locale'
import { modelOf } from '@onecore/store/kind'
import type { RequestContext } from '@onecore/subgraph/request-context'
import { hourEntryKind } from '../hours/hour-entry.model.js'
import type { VolunteerCertificate } from './certificate.model.js'

/**
 * What a certificate may call itself. The record is to be entered in the national information system for volunteer
 * service (Regulations art. 19); until all of the hours are in it, this is what our platform knows and no more.
 */
export type RecordKind = 'PLATFORM_RECORD' | 'CERTIFICATE'

const titles: Readonly<Record<RecordKind, LocalizedText>> = {
  PLATFORM_RECORD: { en: 'Platform record of volunteer service', 'zh-CN': '志愿服务平台记录' },
  CERTIFICATE: { en: 'Certificate of volunteer service record', 'zh-CN': '志愿服务记录证明' },
}

/** What is printed above it. */
export const titleOf = (recordKind: RecordKind, locale: Locale): string => titles[recordKind][locale]

/** The kind of a certificate as it is now: the hours of a page of certificates are looked at in one database call. */
export const recordKindOf = (certificate: VolunteerCertificate, context: RequestContext): Promise<RecordKind> =>
  context
    .loader('certificateRecordKind', async (certificates: readonly VolunteerCertificate[]) => {
      const ids = certificates.flatMap(({ hourEntryIds }) => hourEntryIds)
      const missing = await modelOf(context.connection, hourEntryKind)
        .find({ _id: { $in: ids }, nationalState: { $ne: 'SYNCHRONIZED' } }, { _id: 1 })
        .lean<{ _id: string }[]>()
        .exec()
      const notSynchronized = new Set(missing.map(({ _id }) => _id))
      return certificates.map(
        ({ hourEntryIds }): RecordKind =>
          hourEntryIds.some((id) => notSynchronized.has(id)) ? 'PLATFORM_RECORD' : 'CERTIFICATE',
      )
    })
    .load(certificate)
