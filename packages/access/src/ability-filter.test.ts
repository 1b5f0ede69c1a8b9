import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { newId } from '@onecore/kernel/type-id'
import { connect } from '@onecore/store/connection'
import fc from 'fast-check'
import type { Connection } from 'mongoose'
import { type AbilityRules, allows, defineAbility, visibleTo } from './ability.js'
import { anonymous, type Caller, type Mandate, mandateRoles } from './caller.js'

const at = new Date('2026-06-01T00:00:00Z')
const places = ['city', 'north', 'south', 'one', 'two', 'three']
const people = ['person_1', 'person_2', null]
const documents = [
  { _id: 'a', path: ['city', 'north', 'one'], servedPersonId: 'person_1', status: 'OPEN' },
  { _id: 'b', path: ['city', 'north', 'two'], servedPersonId: 'person_2', status: 'DISCLOSED' },
  { _id: 'c', path: ['city', 'south', 'three'], servedPersonId: null, status: 'OPEN' },
  { _id: 'd', path: ['city', 'south', 'three'], status: 'DRAFT' },
  { _id: 'e', path: [], servedPersonId: 'person_1', status: 'DISCLOSED' },
]

const rules: AbilityRules = (can, who) => {
  can('read', 'Order', { status: 'DISCLOSED' })
  can(['read', 'SIGN'], 'Order', who.named('servedPersonId'))
  can('read', 'Order', { ...who.within('COMMUNITY_SECRETARY', 'STREET_OFFICER'), status: { $ne: 'DRAFT' } })
  can('manage', 'Order', who.within('CITY_SUPERVISOR'))
}

const aMandate: fc.Arbitrary<Mandate> = fc.record({
  id: fc.constant('mand_1'),
  role: fc.constantFrom(...mandateRoles),
  scopeKind: fc.constant('COMMUNITY' as const),
  scopeId: fc.constantFrom(...places),
  validFrom: fc.constantFrom(new Date(0), at, new Date(at.getTime() + 1)),
  validTo: fc.constantFrom(null, at, new Date(at.getTime() + 1)),
})
const aCaller: fc.Arbitrary<Caller> = fc.oneof(
  fc.constant(anonymous),
  fc.record({
    kind: fc.constant('PERSON' as const),
    subject: fc.constant('sso|1'),
    personId: fc.constantFrom(...people),
    mandates: fc.array(aMandate, { maxLength: 3 }),
  }),
)

let connection: Connection
beforeAll(async () => {
  connection = await connect(process.env.MONGODB_URI ?? '', `test-${newId('ability')}`)
  await connection.collection<{ _id: string }>('orders').insertMany(documents)
})
afterAll(async () => {
  await connection.dropDatabase()
  await connection.close()
})

test('for any caller, the list holds exactly the documents that the check allows', async () => {
  await fc.assert(
    fc.asyncProperty(aCaller, fc.constantFrom('read', 'SIGN', 'CANCEL'), async (caller, action) => {
      const ability = defineAbility(caller, at, rules)
      const listed = await connection
        .collection('orders')
        .find(visibleTo(ability, action, 'Order'))
        .sort('_id')
        .toArray()
      const allowed = documents.filter((document) => allows(ability, action, 'Order', document))
      expect(listed.map(({ _id }) => String(_id))).toEqual(allowed.map(({ _id }) => _id))
    }),
  )
})

test('somebody without a person id is not named by documents that name nobody', () => {
  const unlinked = defineAbility({ kind: 'PERSON', subject: 'sso|2', personId: null, mandates: [] }, at, rules)
  expect(documents.filter((document) => allows(unlinked, 'SIGN', 'Order', document))).toEqual([])
})

test('another kind is not touched by the rules of this one, and a checked document is left as it is', () => {
  const document = Object.freeze({ _id: 'a', path: ['city'], status: 'DISCLOSED' })
  expect(allows(defineAbility(anonymous, at, rules), 'read', 'Order', document)).toBe(true)
  expect(allows(defineAbility(anonymous, at, rules), 'read', 'Team', document)).toBe(false)
})
