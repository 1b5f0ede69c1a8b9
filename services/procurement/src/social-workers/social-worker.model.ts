import { documentSchema } from '@onecore/store/document-schema'
import { kind, type StoredDocument, storedFields, storedOptions } from '@onecore/store/kind'
import { uniqueAlone } from '@onecore/store/unique-index'

/** The national certificates, lowest first. 助理社会工作师 社会工作师 高级社会工作师 */
export type SocialWorkerCertificate = 'ASSISTANT' | 'SOCIAL_WORKER' | 'SENIOR'

/** A social worker with a certificate: a person id and where they work, no personal data. 持证社工 */
export interface SocialWorker extends StoredDocument {
  personId: string
  /** Null for somebody who works for no organization of the register, e.g. in a community's office. */
  organizationId: string | null
  certificate: SocialWorkerCertificate
  /** Ids from the city down to where they work. */
  path: string[]
  /** Sample data, not a real person. */
  isSynthetic: boolean
}

export const socialWorkerKind = kind<SocialWorker>({
  name: 'SocialWorker',
  collection: 'social_workers',
  prefix: 'sworker',
  schema: documentSchema<SocialWorker>(
    {
      ...storedFields,
      personId: { type: String, required: true },
      organizationId: { type: String, default: null },
      certificate: { type: String, required: true },
      path: { type: [String], required: true },
      isSynthetic: { type: Boolean, required: true },
    },
    storedOptions,
  )
    .index({ personId: 1 }, uniqueAlone)
    .index({ personId: 1, createdAt: -1, _id: -1 })
    .index({ organizationId: 1, createdAt: -1, _id: -1 })
    .index({ path: 1, createdAt: -1, _id: -1 }),
})
