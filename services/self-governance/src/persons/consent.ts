import { consentWithdrawn } from '@onecore/events/contracts/self-governance'
import { dayOf } from '@onecore/kernel/day'
import { idOf } from '@onecore/kernel/type-id'
import { type ChangingCommand, change } from '@onecore/subgraph/command/command'
import { z } from 'zod'
import { code } from '../code.js'
import { isUnder14 } from './identity.js'
import { type Consent, type Person, personKind } from './person.model.js'
import type { PersonVault } from './person-vault.js'

interface ConsentInput {
  readonly personId: string
  readonly purpose: string
}
const input = z.object({ personId: idOf('person'), purpose: code })

/** Whether the person agrees to this use now. */
export const consentsTo = ({ consents }: Pick<Person, 'consents'>, purpose: string): boolean =>
  consents.some((consent) => consent.purpose === purpose && consent.withdrawnAt === null)

/** Consents given at one moment, one for each purpose. */
export const consentsFrom = (purposes: readonly string[], givenAt: Date): Consent[] =>
  [...new Set(purposes)].map((purpose) => ({ purpose, givenAt, withdrawnAt: null }))

/** A person, or a child's guardian, agrees to one use of personal data (PIPL art. 14, 31). 同意 */
export const giveConsent = (vault: PersonVault): ChangingCommand<ConsentInput, Person, undefined> =>
  change({
    name: 'giveConsent',
    payload: 'person',
    kind: personKind,
    action: 'GIVE_CONSENT',
    input,
    target: ({ personId }) => personId,
    purpose: ({ purpose }) => purpose,
    decide: (decision, person, { purpose }, { caller, now }) => {
      const birthDate = vault.open(person, 'birthDate')
      const isChild = birthDate !== null && isUnder14(birthDate, dayOf(now))
      return decision
        .refuseWhen(person.isErased, 'PERSON_ERASED', 'personId')
        .refuseWhen(isChild && caller.personId !== person.guardianPersonId, 'GUARDIAN_MUST_CONSENT', 'personId')
        .refuseWhen(consentsTo(person, purpose), 'CONSENT_ALREADY_GIVEN', 'purpose')
        .set({ consents: [...person.consents, ...consentsFrom([purpose], now)] })
    },
  })

/** The person no longer agrees: that use ends everywhere, what was lawful before stays so (PIPL art. 15). 撤回同意 */
export const withdrawConsent = change({
  name: 'withdrawConsent',
  payload: 'person',
  kind: personKind,
  action: 'WITHDRAW_CONSENT',
  input,
  target: ({ personId }) => personId,
  purpose: ({ purpose }) => purpose,
  decide: (decision, person, { purpose }, { now }) =>
    decision
      .refuseWhen(!consentsTo(person, purpose), 'CONSENT_MISSING', 'purpose')
      .set({
        consents: person.consents.map((consent) =>
          consent.purpose === purpose && consent.withdrawnAt === null ? { ...consent, withdrawnAt: now } : consent,
        ),
      })
      .emit(consentWithdrawn, { personId: person._id, purpose }),
})
