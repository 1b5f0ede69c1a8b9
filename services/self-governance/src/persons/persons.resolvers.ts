import { maskName, maskPhone } from '@onecore/access/masking'
import { dayOf } from '@onecore/kernel/day'
import { prefixOf } from '@onecore/kernel/type-id'
import { idField } from '@onecore/subgraph/graph/shared-resolvers'
import type { RequestContext } from '@onecore/subgraph/request-context'
import type { Resolvers } from '../__generated__/graphql.js'
import { estateKind } from '../estates/estate.model.js'
import { type Disclosure, disclosureKind } from './disclosure.model.js'
import { isUnder14 } from './identity.js'
import { personByIdNumber, personsByPhone } from './look-up-person.js'
import { type Person, personKind } from './person.model.js'
import type { Openable, PersonVault } from './person-vault.js'
import { findRecord, findVisibleRecord } from './persons.queries.js'
import { revealable } from './reveal-person.js'
import { revealedValue } from './revealed-value.js'

/** In the graph a person is an id; a stored document that a query or a command hands over is one as well. */
type Somebody = { readonly id: string } | { readonly _id: string }
const idOf = (person: Somebody): string => ('_id' in person ? person._id : person.id)

const nameInGraph = new Map<Openable, keyof typeof revealable>(
  (Object.keys(revealable) as (keyof typeof revealable)[]).map((name) => [revealable[name], name]),
)

export const personResolvers = (vault: PersonVault): Resolvers => {
  const revealed = (field: Openable) => (disclosure: Disclosure, _: unknown, context: RequestContext) =>
    revealedValue(context, vault, disclosure, field)

  return {
    Query: {
      person: (_, { id }, context) => context.find(personKind, id),
      persons: (_, { scopeId, ...args }, context) =>
        context.page(personKind, { path: scopeId }, { by: 'createdAt', descending: true }, args),
      personsByPhone: (_, args, context) => personsByPhone(context, vault, args),
      personByIdNumber: (_, args, context) => personByIdNumber(context, vault, args),
    },
    Person: {
      __resolveReference: ({ id }) => ({ id }),
      id: idOf,
      displayName: async (somebody: Somebody, _, context) => {
        if (context.caller.kind === 'ANONYMOUS') return null
        const person = await findRecord(context, idOf(somebody))
        const name = person && vault.open(person, 'name')
        if (name === null) return null
        return person?._id === context.caller.personId ? name : maskName(name)
      },
      maskedPhone: async (somebody: Somebody, _, context) => {
        const person = await findVisibleRecord(context, idOf(somebody))
        const phone = person && vault.open(person, 'phone')
        return phone && maskPhone(phone)
      },
      registration: (somebody: Somebody, _, context) => findVisibleRecord(context, idOf(somebody)),
      disclosures: (somebody: Somebody, args, context) =>
        context.pageOf(disclosureKind, { personId: idOf(somebody) }, { by: 'createdAt', descending: true }, args),
    },
    PersonRegistration: {
      community: ({ communityId }: Person) => ({ id: communityId }),
      estate: ({ estateId }: Person, _, context) => estateId && context.find(estateKind, estateId),
      idNumberMask: (person: Person) => vault.open(person, 'idNumberMask'),
      guardian: ({ guardianPersonId }: Person) => guardianPersonId && { id: guardianPersonId },
      isUnder14: (person: Person, _, { now }) => {
        const birthDate = vault.open(person, 'birthDate')
        return birthDate && isUnder14(birthDate, dayOf(now))
      },
    },
    PersonDisclosure: {
      ...idField,
      person: ({ personId }: Disclosure) => ({ id: personId }),
      fields: ({ fields }: Disclosure) => fields.map((field) => nameInGraph.get(field)),
      at: ({ createdAt }: Disclosure) => createdAt,
      actor: ({ actorId }: Disclosure) => (prefixOf(actorId) === 'person' ? { id: actorId } : null),
      system: ({ actorId }: Disclosure) => (prefixOf(actorId) === 'person' ? null : actorId),
    },
    RevealedPerson: {
      disclosure: (disclosure: Disclosure) => disclosure,
      name: revealed('name'),
      phone: revealed('phone'),
      idNumberMask: revealed('idNumberMask'),
      birthDate: revealed('birthDate'),
    },
  }
}
