import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { type Participant, takingPart, waiting, withoutParticipants, withParticipant } from './participant.js'

const person = (id: string): Omit<Participant, 'status'> => ({
  personId: id,
  ageBand: 'ADULT',
  guardianPersonId: null,
  consentSeenOn: null,
  signedUpAt: new Date(0),
})
/** Comings and goings: whoever is on the list leaves, whoever is not signs up. */
const story = fc.record({
  places: fc.integer({ min: 1, max: 5 }),
  names: fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'), { maxLength: 60 }),
})
function live({ places, names }: { places: number; names: readonly string[] }) {
  const seen: Participant[][] = [[]]
  let participants: Participant[] = []
  for (const name of names) {
    const isThere = participants.some(({ personId }) => personId === name)
    const session = { places, participants }
    participants = isThere
      ? withoutParticipants(session, ({ personId }) => personId === name)
      : withParticipant(session, person(name))
    seen.push(participants)
  }
  return seen
}

describe('whatever order people come and go in', () => {
  test('no more take part than there are places, and nobody waits while one is free', () => {
    fc.assert(
      fc.property(story, (told) => {
        for (const participants of live(told)) {
          expect(takingPart({ participants }).length).toBeLessThanOrEqual(told.places)
          if (waiting({ participants }).length > 0) expect(takingPart({ participants })).toHaveLength(told.places)
        }
      }),
    )
  })

  test('whoever has a place signed up before everybody who waits, and keeps it', () => {
    fc.assert(
      fc.property(story, (told) => {
        const seen = live(told)
        for (const [index, participants] of seen.entries()) {
          const statuses = participants.map(({ status }) => status)
          expect(statuses.lastIndexOf('SIGNED_UP')).toBeLessThan(
            statuses.includes('WAITING') ? statuses.indexOf('WAITING') : Number.POSITIVE_INFINITY,
          )
          const before = seen[index - 1] ?? []
          for (const { personId, status } of participants) {
            const was = before.find((one) => one.personId === personId)
            if (was?.status === 'SIGNED_UP') expect(status).toBe('SIGNED_UP')
          }
        }
      }),
    )
  })

  test('nobody is on the list twice', () => {
    fc.assert(
      fc.property(story, (told) => {
        for (const participants of live(told)) {
          expect(new Set(participants.map(({ personId }) => personId)).size).toBe(participants.length)
        }
      }),
    )
  })
})
