import type { Caller, MandateRole, ScopeKind } from '@onecore/access/caller'
import { stableId } from '@onecore/kernel/type-id'

/** The person id of somebody in a test's story; the same name is the same person. */
export const personNamed = (name: string): string => stableId('person', `test/${name}`)

/** Somebody who is signed in and holds no mandate. */
export const person = (name: string): Caller => ({
  kind: 'PERSON',
  subject: `test|${name}`,
  personId: personNamed(name),
  mandates: [],
})

const scopeKinds: Readonly<Record<string, ScopeKind>> = {
  comm: 'COMMUNITY',
  div: 'STREET',
  estate: 'ESTATE',
  unit: 'UNIT',
  org: 'ORGANIZATION',
  team: 'TEAM',
}

/** Somebody with a mandate in force. The kind of scope follows from the id; a division counts as a street. */
export const holder = (name: string, role: MandateRole, scopeId: string): Caller => ({
  ...person(name),
  mandates: [
    {
      id: stableId('mand', `${name}/${role}/${scopeId}`),
      role,
      scopeKind: scopeKinds[scopeId.split('_')[0] ?? ''] ?? 'STREET',
      scopeId,
      validFrom: new Date('2020-01-01T00:00:00Z'),
      validTo: null,
    },
  ],
})

/** The same caller after the mandates have run out. */
export const expired = (caller: Caller): Caller => ({
  ...caller,
  mandates: caller.mandates.map((mandate) => ({ ...mandate, validTo: new Date('2020-12-31T00:00:00Z') })),
})
