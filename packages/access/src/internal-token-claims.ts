import { locales } from '@onecore/kernel/locale'
import { z } from 'zod'
import { mandateRoles, scopeKinds } from './caller.js'

/** Who signs internal tokens. */
export const issuer = 'onecore-gateway'

/** The only algorithm: Ed25519. */
export const algorithm = 'EdDSA'

const instant = z.iso.datetime().transform((text) => new Date(text))

const mandate = z.object({
  id: z.string(),
  role: z.enum(mandateRoles),
  scopeKind: z.enum(scopeKinds),
  scopeId: z.string(),
  validFrom: instant,
  validTo: instant.nullable(),
})

/** What a token says besides the registered claims: the caller and the language to answer in. */
export const callerClaims = z.object({
  caller: z.object({
    kind: z.enum(['ANONYMOUS', 'PERSON', 'SYSTEM']),
    subject: z.string(),
    personId: z.string().nullable(),
    mandates: z.array(mandate).readonly(),
  }),
  locale: z.enum(locales),
  exp: z.number(),
})
