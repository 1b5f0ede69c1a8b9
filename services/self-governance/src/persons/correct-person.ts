import { dayOf } from '@onecore/kernel/day'
import { idOf } from '@onecore/kernel/type-id'
import { change } from '@onecore/subgraph/command/command'
import { z } from 'zod'
import { isUnder14, readIdentity } from './identity.js'
import { hukouKinds, personKind } from './person.model.js'
import { countsOf } from './person-counts.js'
import { personInputs } from './person-inputs.js'
import type { PersonVault } from './person-vault.js'

/**
 * Wrong or outdated values are put right (PIPL art. 46). People change their phone and household registration
 * themselves; their name, birth date and identity number are verified by the community, so nobody changes their own. 更正
 */
export const correctPerson = (vault: PersonVault) => {
  const { name, phone, idNumber, birthDate } = personInputs(vault)
  return change({
    name: 'correctPerson',
    payload: 'person',
    kind: personKind,
    action: 'CORRECT',
    purpose: () => 'CORRECTION',
    input: z.object({
      personId: idOf('person'),
      name: name.optional(),
      phone: phone.optional(),
      idNumber: idNumber.optional(),
      birthDate: birthDate.optional(),
      hukou: z.enum(hukouKinds).optional(),
      guardianPersonId: idOf('person').optional(),
    }),
    target: ({ personId }) => personId,
    facts: async (person, input, { read, now }) => {
      const identity = readIdentity(input.idNumber?.value ?? null, input.birthDate?.value ?? null, dayOf(now))
      const idNumberIndex = identity.idNumber && vault.idNumberIndex(identity.idNumber)
      const guardian = input.guardianPersonId === undefined ? null : await read.get(personKind, input.guardianPersonId)
      return {
        identity,
        guardian,
        isKnown: idNumberIndex !== null && (await read.exists(personKind, { idNumberIndex, _id: { $ne: person._id } })),
      }
    },
    decide: (decision, person, input, { facts: { identity, guardian, isKnown }, caller, now }) => {
      const touchesIdentity = [input.name, input.idNumber, input.birthDate, input.guardianPersonId].some(Boolean)
      const birthDate = identity.birthDate ?? vault.open(person, 'birthDate')
      const isChild = birthDate !== null && isUnder14(birthDate, dayOf(now))
      const guardianPersonId = input.guardianPersonId ?? person.guardianPersonId
      for (const { code: fault, field } of identity.faults) decision.refuseWhen(true, fault, field)
      if (input.hukou !== undefined && input.hukou !== person.hukou) {
        countsOf(countsOf(decision, person, -1), { path: person.path, hukou: input.hukou }, 1)
      }
      return decision
        .refuseWhen(person.isErased, 'PERSON_ERASED', 'personId')
        .refuseWhen(touchesIdentity && caller.personId === person._id, 'COMMUNITY_MUST_VERIFY')
        .refuseWhen(isKnown, 'PERSON_ALREADY_REGISTERED', 'idNumber')
        .refuseWhen(guardian?.isErased === true, 'PERSON_ERASED', 'guardianPersonId')
        .refuseWhen(guardian?._id === person._id, 'OWN_GUARDIAN', 'guardianPersonId')
        .refuseWhen(isChild && guardianPersonId === null, 'CHILD_NEEDS_GUARDIAN', 'guardianPersonId')
        .set({
          ...vault.seal(person._id, {
            ...(input.name === undefined ? {} : { name: input.name.value }),
            ...(input.phone === undefined ? {} : { phone: input.phone.value }),
            ...(identity.idNumber === null ? {} : { idNumber: identity.idNumber }),
            ...(identity.birthDate === null ? {} : { birthDate: identity.birthDate }),
          }),
          ...(input.hukou === undefined ? {} : { hukou: input.hukou }),
          guardianPersonId,
        })
    },
  })
}
