import { mandateRoles, scopeKinds } from '@onecore/access/caller'
import { mandateGranted } from '@onecore/events/contracts/party-building'
import { idOf, isId, newId } from '@onecore/kernel/type-id'
import { creation } from '@onecore/subgraph/command/command'
import type { Decision } from '@onecore/subgraph/command/decision'
import { z } from 'zod'
import { signInKind } from '../sign-ins/sign-in.model.js'
import { mandateKind, type StoredMandate } from './mandate.model.js'
import { scopesOfRole } from './role-scopes.js'
import { findScope } from './scope.js'

/** A person or a system gets a role for a place or a body, from one moment on and, where it is known, until another. */
export const grantMandate = creation({
  name: 'grantMandate',
  payload: 'mandate',
  kind: mandateKind,
  action: 'GRANT',
  input: z
    .object({
      personId: idOf('person').optional(),
      signInId: idOf('signin').optional(),
      role: z.enum(mandateRoles),
      scopeKind: z.enum(scopeKinds),
      scopeId: z.string().refine((id) => isId(id), { error: 'must be an id' }),
      validFrom: z.date().optional(),
      validTo: z.date().optional(),
    })
    .refine(({ personId, signInId }) => (personId === undefined) !== (signInId === undefined), {
      path: ['personId'],
      error: 'give a person or a sign-in, not both',
    }),
  facts: async ({ scopeId, signInId }, { read }) => ({
    scope: await findScope(read, scopeId),
    signIn: signInId === undefined ? null : await read.get(signInKind, signInId),
  }),
  draft: (input, { facts: { scope }, now }) => ({
    _id: newId('mand', now),
    personId: input.personId ?? null,
    signInId: input.signInId ?? null,
    role: input.role,
    scopeKind: input.scopeKind,
    scopeId: input.scopeId,
    communityId: scope?.communityId ?? null,
    path: scope?.path ?? [],
    validFrom: input.validFrom ?? now,
    validTo: input.validTo ?? null,
  }),
  decide: (decision, mandate, _, { facts: { scope, signIn }, now }) => {
    const { role, scopeKind, validFrom, validTo } = mandate
    const endsTooSoon = validTo !== null && (validTo <= validFrom || validTo <= now)
    return granted(
      decision
        .refuseWhen(scope === null, 'SCOPE_UNKNOWN', 'scopeId')
        .refuseWhen(scope !== null && scope.scopeKind !== scopeKind, 'SCOPE_DOES_NOT_FIT', 'scopeKind')
        .refuseWhen(!scopesOfRole[role].includes(scopeKind), 'ROLE_NEEDS_OTHER_SCOPE', 'role', {
          fitting: scopesOfRole[role].join(', '),
        })
        .refuseWhen(role === 'DEPARTMENT_SYSTEM' && signIn?.kind !== 'SYSTEM', 'SYSTEM_NEEDED', 'signInId')
        .refuseWhen(signIn?.isLinked === false, 'NOT_LINKED', 'signInId')
        .refuseWhen(endsTooSoon, 'PERIOD_EMPTY', 'validTo'),
      mandate,
    )
  },
})

/** Tells others of a new mandate. */
export const granted = (
  decision: Decision<StoredMandate>,
  mandate: Pick<StoredMandate, '_id' | 'personId' | 'role' | 'scopeKind' | 'scopeId' | 'validFrom' | 'validTo'>,
): Decision<StoredMandate> =>
  decision.emit(mandateGranted, {
    mandateId: mandate._id,
    personId: mandate.personId,
    role: mandate.role,
    scopeKind: mandate.scopeKind,
    scopeId: mandate.scopeId,
    validFrom: mandate.validFrom.toISOString(),
    validTo: mandate.validTo?.toISOString() ?? null,
  })
