import { documentSchema } from '@onecore/store/document-schema'
import { kind, type StoredDocument, storedFields, storedOptions } from '@onecore/store/kind'
import { whereGiven } from '@onecore/store/partial-index'

/** Where the household is registered. It opens or closes no door here: migrants take part like everybody else. */
export const hukouKinds = ['LOCAL', 'NON_LOCAL'] as const
export type Hukou = (typeof hukouKinds)[number]

/** What is stored of a person's values: sealed texts, and keyed hashes for exact look-up. */
export interface SealedPerson {
  sealedName: string | null
  sealedPhone: string | null
  phoneIndex: string | null
  /** `1101**********002X`, sealed. The number itself is verified and then forgotten. */
  sealedIdNumberMask: string | null
  idNumberIndex: string | null
  sealedBirthDate: string | null
}

/** Somebody in the registry: the only store of names, phones and identity numbers on the platform. 居民登记 */
export interface Person extends StoredDocument, SealedPerson {
  communityId: string
  /** Ids from the city down to the community. */
  path: string[]
  estateId: string | null
  hukou: Hukou
  /** Who consents for a child under 14 (PIPL art. 31). */
  guardianPersonId: string | null
  consents: Consent[]
  /** Nothing personal is left but the id, which other services may still hold. */
  isErased: boolean
}

/** Consent to one purpose, withdrawn or not (PIPL art. 14–15). */
export interface Consent {
  purpose: string
  givenAt: Date
  withdrawnAt: Date | null
}

/** No personal values at all: a person before anything is told, and one after erasure. */
export const nothingSealed: Readonly<SealedPerson> = {
  sealedName: null,
  sealedPhone: null,
  phoneIndex: null,
  sealedIdNumberMask: null,
  idNumberIndex: null,
  sealedBirthDate: null,
}

const consent = documentSchema<Consent>(
  {
    purpose: { type: String, required: true },
    givenAt: { type: Date, required: true },
    withdrawnAt: { type: Date, default: null },
  },
  { _id: false, strict: 'throw' },
)

const sealedText = { type: String, default: null } as const

export const personKind = kind<Person>({
  name: 'Person',
  collection: 'persons',
  prefix: 'person',
  schema: documentSchema<Person>(
    {
      ...storedFields,
      sealedName: sealedText,
      sealedPhone: sealedText,
      phoneIndex: sealedText,
      sealedIdNumberMask: sealedText,
      idNumberIndex: sealedText,
      sealedBirthDate: sealedText,
      communityId: { type: String, required: true },
      path: { type: [String], required: true },
      estateId: { type: String, default: null },
      hukou: { type: String, required: true },
      guardianPersonId: { type: String, default: null },
      consents: { type: [consent], required: true },
      isErased: { type: Boolean, required: true },
    },
    storedOptions,
  )
    .index({ path: 1, createdAt: -1, _id: -1 })
    .index({ phoneIndex: 1 }, whereGiven('phoneIndex'))
    .index({ idNumberIndex: 1 }, { unique: true, ...whereGiven('idNumberIndex') })
    .index({ guardianPersonId: 1 }, whereGiven('guardianPersonId')),
})
