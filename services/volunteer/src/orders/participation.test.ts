import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { firstCheckIn, freePlaces, lastCheckOut, type Participation, takingPart } from './participation.js'

const participation = fc.record<Participation>({
  volunteerId: fc.string(),
  personId: fc.string(),
  status: fc.constantFrom('ACCEPTED', 'PRESENT', 'SERVED', 'WITHDRAWN', 'NO_SHOW'),
  acceptedAt: fc.date({ noInvalidDate: true }),
  checkedInAt: fc.option(fc.date({ noInvalidDate: true })),
  checkedOutAt: fc.option(fc.date({ noInvalidDate: true })),
  reason: fc.constant(null),
  experience: fc.constant(null),
})

describe('places', () => {
  test('are free as far as nobody holds them; who left holds none', () => {
    fc.assert(
      fc.property(fc.array(participation), fc.integer({ min: 1, max: 50 }), (participations, places) => {
        const gone = participations.filter(({ status }) => status === 'WITHDRAWN' || status === 'NO_SHOW').length
        expect(freePlaces({ participations, places })).toBe(places - participations.length + gone)
      }),
    )
  })
})

describe('the time of an order', () => {
  test('begins with the first check-in and ends with the last check-out, once nobody is there', () => {
    fc.assert(
      fc.property(fc.array(participation), (participations) => {
        const held = takingPart({ participations })
        const first = firstCheckIn({ participations })
        for (const { checkedInAt } of held) {
          if (checkedInAt !== null) expect(first !== null && first <= checkedInAt).toBe(true)
        }
        if (held.some(({ status }) => status === 'PRESENT')) expect(lastCheckOut({ participations })).toBeNull()
      }),
    )
  })
})
