import { documentSchema } from '@onecore/store/document-schema'
import { kind, type StoredDocument, storedFields, storedOptions } from '@onecore/store/kind'

/**
 * Whom a token's issuer and subject belong to. A person's sign-in may be without a person for a while: the first
 * administrator's is, because the person registry is still empty then. 登录身份
 */
export interface SignIn extends StoredDocument {
  issuer: string
  subject: string
  kind: 'PERSON' | 'SYSTEM'
  personId: string | null
  isLinked: boolean
}

export const signInKind = kind<SignIn>({
  name: 'SignIn',
  collection: 'sign_ins',
  prefix: 'signin',
  schema: documentSchema<SignIn>(
    {
      ...storedFields,
      issuer: { type: String, required: true },
      subject: { type: String, required: true },
      kind: { type: String, required: true },
      personId: { type: String, default: null },
      isLinked: { type: Boolean, required: true },
    },
    storedOptions,
  ).index({ issuer: 1, subject: 1 }, { unique: true, partialFilterExpression: { isLinked: true } }),
})
