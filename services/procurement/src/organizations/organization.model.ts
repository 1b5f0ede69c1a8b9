import type { CheckDigitOverride } from '@onecore/kernel/credit-code'
import { documentSchema } from '@onecore/store/document-schema'
import { kind, type StoredDocument, storedFields, storedOptions } from '@onecore/store/kind'
import { whereGiven } from '@onecore/store/partial-index'

/**
 * What an organization is in law. The first three are registered legal persons; `FILED` is a community organization
 * that was filed (备案) and may act, but has no legal personality.
 */
export type OrganizationForm = 'ASSOCIATION' | 'SERVICE_AGENCY' | 'FOUNDATION' | 'FILED'

/** A social organization. 社会组织 */
export interface SocialOrganization extends StoredDocument {
  name: string
  form: OrganizationForm
  /** GB 32100, 18 characters; null for a filed organization, and where a source of old data does not give it. */
  creditCode: string | null
  /** Who accepted a credit code whose check characters do not fit. */
  creditCodeOverride: CheckDigitOverride | null
  /** Its community; null when it belongs to a division. */
  communityId: string | null
  /** Its street, banner or the city; null when it belongs to a community. */
  divisionId: string | null
  /** Ids from the city down to where it belongs. */
  path: string[]
  /** A professional social-work agency. 专业社工机构 */
  isProfessionalAgency: boolean
  /** Works directly in communities. 直接从事社区服务 */
  servesCommunities: boolean
  /** Codes of service fields. */
  fields: string[]
  /** Sample data, not a real organization. */
  isSynthetic: boolean
}

const creditCodeOverride = documentSchema<CheckDigitOverride>(
  {
    by: { type: String, required: true },
    at: { type: Date, required: true },
    reason: { type: String, required: true },
  },
  { _id: false, strict: 'throw' },
)

export const organizationKind = kind<SocialOrganization>({
  name: 'SocialOrganization',
  collection: 'organizations',
  prefix: 'org',
  schema: documentSchema<SocialOrganization>(
    {
      ...storedFields,
      name: { type: String, required: true },
      form: { type: String, required: true },
      creditCode: { type: String, default: null },
      creditCodeOverride: { type: creditCodeOverride, default: null },
      communityId: { type: String, default: null },
      divisionId: { type: String, default: null },
      path: { type: [String], required: true },
      isProfessionalAgency: { type: Boolean, required: true },
      servesCommunities: { type: Boolean, required: true },
      fields: { type: [String], required: true },
      isSynthetic: { type: Boolean, required: true },
    },
    storedOptions,
  )
    .index({ createdAt: -1, _id: -1 })
    .index({ path: 1, createdAt: -1, _id: -1 })
    .index({ isProfessionalAgency: 1, path: 1, createdAt: -1, _id: -1 })
    .index({ creditCode: 1 }, { unique: true, ...whereGiven('creditCode') }),
})
