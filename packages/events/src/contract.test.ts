import { describe, expect, test } from '@jest/globals'
import { newId } from '@onecore/kernel/type-id'
import { z } from 'zod'
import { defineEvent } from './contract.js'
import { allEvents } from './contracts/all.js'
import { code, instant, publicName } from './contracts/fields.js'
import { volunteerOrderDeclined } from './contracts/volunteer-orders.js'
import { newEvent } from './envelope.js'

const declare = (shape: z.ZodRawShape) =>
  defineEvent({
    publisher: 'volunteer',
    name: 'Tested',
    version: 2,
    means: 'A test ran.',
    term: '测试',
    data: z.object(shape),
  })

describe('an event contract', () => {
  test('names its type, topic and schema', () => {
    expect(declare({ at: instant })).toMatchObject({
      type: 'onecore.volunteer.Tested.v2',
      topic: 'onecore.volunteer.v1',
      dataschema: 'urn:onecore:schema:volunteer:Tested:2',
    })
  })

  test.each(['name', 'fullName', 'personName', 'phone', 'mobilePhone', 'idNumber', 'homeAddress', 'email', 'birthday'])(
    'refuses the field %s, even when it is deep inside',
    (field) => {
      expect(() => declare({ [field]: code })).toThrow('no personal data in events')
      expect(() => declare({ people: z.array(z.object({ [field]: code.nullable() })) })).toThrow(field)
    },
  )

  test('refuses free text, in which anybody may have typed a name', () => {
    expect(() => declare({ remark: z.string() })).toThrow('remark (free text)')
    expect(() => declare({ remark: z.string().max(100).optional() })).toThrow('remark')
    expect(() => declare({ remarks: z.array(z.string()) })).toThrow('remarks')
  })

  test('accepts codes, instants, and the names of public bodies', () => {
    expect(() => declare({ reasonCode: code, at: instant, communityName: publicName })).not.toThrow()
  })
})

describe('the contracts of the platform', () => {
  test('each is named once', () => {
    expect(new Set(allEvents.map(({ name }) => name)).size).toBe(allEvents.length)
  })

  test.each(allEvents.map((contract) => [contract.name, contract] as const))(
    '%s is past tense and explained',
    (_, it) => {
      expect(it.name).toMatch(/(ed|Withdrawn|Back)$/)
      expect(it.means).toMatch(/^[A-Z].*\.$/)
      expect(it.term).toMatch(/\p{Script=Han}/u)
    },
  )
})

describe('a new event', () => {
  const data = {
    orderId: newId('vorder'),
    communityId: newId('comm'),
    caseId: null,
    reasonCode: 'NO_TEAM',
  }
  const about = {
    aggregateId: data.orderId,
    aggregateVersion: 3,
    sequence: 2,
    communityId: data.communityId,
    actorId: 'service:volunteer',
    now: new Date('2026-03-02T01:02:03.004Z'),
  }

  test('is a CloudEvent; what it lacks is absent', () => {
    const event = newEvent(volunteerOrderDeclined, { ...about, data, causationId: null })
    expect(event).toEqual({
      specversion: '1.0',
      id: expect.stringMatching(/^evt_/),
      source: '/onecore/volunteer',
      type: 'onecore.volunteer.VolunteerOrderDeclined.v1',
      subject: data.orderId,
      time: '2026-03-02T01:02:03.004Z',
      datacontenttype: 'application/json',
      dataschema: 'urn:onecore:schema:volunteer:VolunteerOrderDeclined:1',
      aggregateversion: 3,
      aggregatesequence: 2,
      communityid: data.communityId,
      actorid: 'service:volunteer',
      data,
    })
  })

  test('with data outside the contract is a defect of the publisher', () => {
    const extra = { ...data, phone: '13800000000' }
    expect(() => newEvent(volunteerOrderDeclined, { ...about, data: extra })).toThrow('phone')
    expect(() => newEvent(volunteerOrderDeclined, { ...about, data: { ...data, caseId: 'case_1' } })).toThrow('caseId')
  })
})
