import type { Feature } from '@onecore/subgraph/service'
import { giveConsent, withdrawConsent } from './consent.js'
import { correctPerson } from './correct-person.js'
import { disclosureKind } from './disclosure.model.js'
import { erasePerson } from './erase-person.js'
import { personKind } from './person.model.js'
import type { PersonVault } from './person-vault.js'
import { personResolvers } from './persons.resolvers.js'
import { registerPerson } from './register-person.js'
import { revealPerson } from './reveal-person.js'

/** The person registry. 居民登记 */
export const personsFeature = (vault: PersonVault): Feature => ({
  kinds: [personKind, disclosureKind],
  commands: [
    registerPerson(vault),
    correctPerson(vault),
    giveConsent(vault),
    withdrawConsent,
    revealPerson,
    erasePerson,
  ],
  resolvers: personResolvers(vault),
})
