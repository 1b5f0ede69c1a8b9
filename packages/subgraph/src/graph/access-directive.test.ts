import { describe, expect, test } from '@jest/globals'
import { anonymous, serviceCaller } from '@onecore/access/caller'
import { expired, holder, person } from '@onecore/testing/callers'
import { buildSchema } from 'graphql'
import { enforceAccess, mayUse } from './access-directive.js'

const now = new Date('2026-11-23T00:00:00Z')
const directive = 'directive @access(to: [String!]!) on FIELD_DEFINITION'

describe('@access', () => {
  test('knows the public, the signed in, roles in force and our own services', () => {
    const secretary = holder('li', 'COMMUNITY_SECRETARY', 'comm_1')
    expect(mayUse(['PUBLIC'], anonymous, now)).toBe(true)
    expect(mayUse(['SIGNED_IN'], anonymous, now)).toBe(false)
    expect(mayUse(['SIGNED_IN'], person('li'), now)).toBe(true)
    expect(mayUse(['COMMUNITY_SECRETARY'], person('li'), now)).toBe(false)
    expect(mayUse(['COMMUNITY_SECRETARY'], secretary, now)).toBe(true)
    expect(mayUse(['COMMUNITY_SECRETARY'], expired(secretary), now)).toBe(false)
    expect(mayUse(['ADMINISTRATOR'], secretary, now)).toBe(false)
    expect(mayUse(['SERVICE'], serviceCaller('gateway'), now)).toBe(true)
    expect(mayUse(['SIGNED_IN'], serviceCaller('gateway'), now)).toBe(false)
    expect(mayUse(['SERVICE'], { ...person('li'), subject: 'issuer|service:gateway' }, now)).toBe(false)
  })

  test('has to be said on every query and mutation', () => {
    expect(() => enforceAccess(buildSchema(`${directive} type Query { open: Int }`))).toThrow(
      'Query.open does not say @access',
    )
  })

  test('knows only roles that exist', () => {
    const schema = buildSchema(`${directive} type Query { open: Int @access(to: ["EMPEROR"]) }`)
    expect(() => enforceAccess(schema)).toThrow('knows no "EMPEROR"')
  })
})
