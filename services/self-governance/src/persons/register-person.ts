import { personRegistered } from '@onecore/events/contracts/self-governance'
import { dayOf } from '@onecore/kernel/day'
import { idOf, newId } from '@onecore/kernel/type-id'
import { creation } from '@onecore/subgraph/command/command'
import { communityReferences } from '@onecore/subgraph/reference/community.model'
import { z } from 'zod'
import { code } from '../code.js'
import { estateKind } from '../estates/estate.model.js'
import { consentsFrom } from './consent.js'
import { isUnder14, readIdentity } from './identity.js'
import { hukouKinds, nothingSealed, personKind } from './person.model.js'
import { countsOf } from './person-counts.js'
import { personInputs } from './person-inputs.js'
import type { PersonVault } from './person-vault.js'

/**
 * The community enters a person in the registry. An identity number is not asked for by default (PIPL art. 6, 28: what
 * is necessary); when it is given, it is verified, and only its keyed hash and its mask are kept. 居民登记
 */
export const registerPerson = (vault: PersonVault) => {
  const { name, phone, idNumber, birthDate } = personInputs(vault)
  return creation({
    name: 'registerPerson',
    payload: 'person',
    kind: personKind,
    action: 'REGISTER',
    purpose: () => 'REGISTRATION',
    input: z.object({
      communityId: idOf('comm'),
      estateId: idOf('estate').optional(),
      name,
      phone: phone.optional(),
      idNumber: idNumber.optional(),
      birthDate: birthDate.optional(),
      hukou: z.enum(hukouKinds),
      guardianPersonId: idOf('person').optional(),
      consents: z.array(code).max(20).default([]),
    }),
    facts: async (input, { read, now }) => {
      const identity = readIdentity(input.idNumber?.value ?? null, input.birthDate?.value ?? null, dayOf(now))
      const idNumberIndex = identity.idNumber && vault.idNumberIndex(identity.idNumber)
      return {
        identity,
        community: await read.get(communityReferences, input.communityId),
        estate: input.estateId === undefined ? null : await read.get(estateKind, input.estateId),
        guardian: input.guardianPersonId === undefined ? null : await read.get(personKind, input.guardianPersonId),
        isKnown: idNumberIndex !== null && (await read.exists(personKind, { idNumberIndex })),
      }
    },
    draft: (input, { facts, now }) => {
      const _id = newId('person', now)
      const { idNumber, birthDate } = facts.identity
      return {
        ...nothingSealed,
        ...vault.seal(_id, { name: input.name.value, phone: input.phone?.value ?? null, idNumber, birthDate }),
        _id,
        communityId: input.communityId,
        path: facts.community.path,
        estateId: input.estateId ?? null,
        hukou: input.hukou,
        guardianPersonId: input.guardianPersonId ?? null,
        consents: consentsFrom(input.consents, now),
        isErased: false,
      }
    },
    decide: (decision, person, { communityId, estateId, guardianPersonId }, { facts, now }) => {
      const { birthDate, faults } = facts.identity
      const isChild = birthDate !== null && isUnder14(birthDate, dayOf(now))
      for (const { code: fault, field } of faults) decision.refuseWhen(true, fault, field)
      return countsOf(decision, person, 1)
        .refuseWhen(!facts.community.isActive, 'COMMUNITY_DISSOLVED', 'communityId')
        .refuseWhen(facts.estate !== null && facts.estate.communityId !== communityId, 'ESTATE_ELSEWHERE', 'estateId')
        .refuseWhen(facts.guardian?.isErased === true, 'PERSON_ERASED', 'guardianPersonId')
        .refuseWhen(isChild && guardianPersonId === undefined, 'CHILD_NEEDS_GUARDIAN', 'guardianPersonId')
        .refuseWhen(facts.isKnown, 'PERSON_ALREADY_REGISTERED', 'idNumber')
        .emit(personRegistered, { personId: person._id, communityId, estateId: estateId ?? null })
    },
  })
}
