import { ordosAreas } from '@onecore/kernel/area-code'
import { newId, stableId } from '@onecore/kernel/type-id'
import { creation } from '@onecore/subgraph/command/command'
import { z } from 'zod'
import { divisionIdOf } from '../divisions/add-division.js'
import { divisionKind } from '../divisions/division.model.js'
import { signInKind } from '../sign-ins/sign-in.model.js'
import { granted } from './grant-mandate.js'
import { mandateKind } from './mandate.model.js'

const cityCode = ordosAreas.find(({ kind }) => kind === 'CITY')?.code ?? ''

/**
 * Makes somebody the first administrator, of a city that may not be entered yet: its id follows from its code. The
 * person registry is empty then too, so the mandate belongs to the sign-in. Not a mutation: an operator runs it.
 */
export const appointFirstAdministrator = creation({
  name: 'appointFirstAdministrator',
  payload: 'mandate',
  kind: mandateKind,
  action: 'BOOTSTRAP',
  input: z.object({ issuer: z.string().min(1), subject: z.string().min(1) }),
  facts: async ({ issuer, subject }, { read }) => ({
    earlier: await read.list(mandateKind, { role: 'ADMINISTRATOR' }),
    signIn: await read.first(signInKind, { issuer, subject, isLinked: true }),
    city: await read.first(divisionKind, { level: 'CITY' }),
  }),
  draft: (_, { facts: { earlier, signIn, city }, now }) => {
    const scopeId = city?._id ?? divisionIdOf(cityCode)
    return {
      // Two operators at once choose the same id, so that only one of them succeeds.
      _id: stableId('mand', `first administrator/${earlier.length}`),
      personId: null,
      signInId: signIn?._id ?? newId('signin', now),
      role: 'ADMINISTRATOR' as const,
      scopeKind: 'CITY' as const,
      scopeId,
      communityId: null,
      path: [scopeId],
      validFrom: now,
      validTo: null,
    }
  },
  decide: (decision, mandate, { issuer, subject }, { facts: { earlier, signIn }, now }) => {
    const hasOne = earlier.some(({ validTo }) => validTo === null || validTo > now)
    decision.refuseWhen(hasOne, 'ADMINISTRATOR_EXISTS')
    if (signIn === null && mandate.signInId !== null) {
      const linked = { _id: mandate.signInId, issuer, subject, kind: 'PERSON' as const, personId: null, isLinked: true }
      decision.create(signInKind, linked)
    }
    return granted(decision, mandate)
  },
})
