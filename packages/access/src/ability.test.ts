import { describe, expect, test } from '@jest/globals'
import { type AbilityRules, allows, defineAbility, visibleTo } from './ability.js'
import { anonymous, type Caller, serviceCaller } from './caller.js'

const at = new Date('2026-11-23T00:00:00Z')
const rules: AbilityRules = (can, who) => {
  can('read', 'Order', { path: { $in: who.scopes('COMMUNITY_SECRETARY') } })
  if (who.personId !== null) can(['read', 'SIGN'], 'Order', { servedPersonId: who.personId })
  if (who.isService('volunteer')) can('manage', 'Order')
}
const secretaryOf = (scopeId: string, validTo: Date | null = null): Caller => ({
  kind: 'PERSON',
  subject: 'issuer|1',
  personId: 'person_1',
  mandates: [
    { id: 'mand_1', role: 'COMMUNITY_SECRETARY', scopeKind: 'COMMUNITY', scopeId, validFrom: new Date(0), validTo },
  ],
})
const order = { path: ['city', 'street', 'here'], servedPersonId: 'person_2' }

describe('abilities', () => {
  test('a mandate reaches what lies in its division, and nothing beside it', () => {
    expect(allows(defineAbility(secretaryOf('here'), at, rules), 'read', 'Order', order)).toBe(true)
    expect(allows(defineAbility(secretaryOf('street'), at, rules), 'read', 'Order', order)).toBe(true)
    expect(allows(defineAbility(secretaryOf('elsewhere'), at, rules), 'read', 'Order', order)).toBe(false)
  })

  test('a mandate ends at its last moment', () => {
    const until = (validTo: Date) => defineAbility(secretaryOf('here', validTo), at, rules)
    expect(allows(until(new Date(at.getTime() + 1)), 'read', 'Order', order)).toBe(true)
    expect(allows(until(at), 'read', 'Order', order)).toBe(false)
  })

  test('reading is not signing', () => {
    const secretary = defineAbility(secretaryOf('here'), at, rules)
    expect(allows(secretary, 'SIGN', 'Order', order)).toBe(false)
    expect(allows(secretary, 'SIGN', 'Order', { ...order, servedPersonId: 'person_1' })).toBe(true)
  })

  test('nobody sees nothing, and the filter says so instead of failing', () => {
    const nobody = defineAbility(anonymous, at, (can, who) => who.isSignedIn && can('read', 'Order'))
    expect(visibleTo(nobody, 'read', 'Order')).toEqual({ $expr: { $eq: [0, 1] } })
  })

  test('a mandate that the caller does not hold leaves no trace in the filter', () => {
    const resident: Caller = { ...secretaryOf('here'), mandates: [] }
    expect(visibleTo(defineAbility(resident, at, rules), 'read', 'Order')).toEqual({
      $or: [{ servedPersonId: 'person_1' }],
    })
  })

  test('only the named service acts as itself', () => {
    expect(allows(defineAbility(serviceCaller('volunteer'), at, rules), 'SIGN', 'Order', order)).toBe(true)
    expect(allows(defineAbility(serviceCaller('procurement'), at, rules), 'SIGN', 'Order', order)).toBe(false)
  })
})
