import { actorId } from '@onecore/access/caller'
import { idOf, newId } from '@onecore/kernel/type-id'
import { creation } from '@onecore/subgraph/command/command'
import { z } from 'zod'
import { consentsTo } from './consent.js'
import { disclosureKind } from './disclosure.model.js'
import { personKind } from './person.model.js'
import type { Openable } from './person-vault.js'
import { restsOnConsent, spokenPurpose, statedPurpose } from './purposes.js'

/** The fields of a person by their names in the graph. */
export const revealable = {
  NAME: 'name',
  PHONE: 'phone',
  ID_NUMBER_MASK: 'idNumberMask',
  BIRTH_DATE: 'birthDate',
} as const satisfies Record<string, Openable>

/**
 * Shows personal data unmasked, once, for a stated purpose. What is stored (here, in the audit and for a repeated
 * request) is that somebody looked; the values exist in the answer alone, where the graph reads them from the vault.
 */
export const revealPerson = creation({
  name: 'revealPerson',
  payload: 'revealed',
  kind: disclosureKind,
  action: 'REVEAL',
  purpose: spokenPurpose,
  input: z.object({
    personId: idOf('person'),
    ...statedPurpose,
    fields: z
      .array(z.enum(['NAME', 'PHONE', 'ID_NUMBER_MASK', 'BIRTH_DATE']))
      .min(1)
      .max(4),
  }),
  facts: async ({ personId }, { read }) => ({ person: await read.get(personKind, personId) }),
  draft: ({ purpose, reason, fields }, { facts: { person }, caller, now }) => ({
    _id: newId('discl', now),
    personId: person._id,
    communityId: person.communityId,
    path: person.path,
    purpose,
    reason,
    fields: [...new Set(fields)].map((field) => revealable[field]),
    actorId: actorId(caller),
  }),
  decide: (decision, _, { purpose }, { facts: { person } }) =>
    decision
      .refuseWhen(person.isErased, 'PERSON_ERASED', 'personId')
      .refuseWhen(restsOnConsent(purpose) && !consentsTo(person, purpose), 'CONSENT_MISSING', 'purpose'),
})
