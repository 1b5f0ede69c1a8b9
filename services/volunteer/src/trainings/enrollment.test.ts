import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { type Enrollment, enrollmentOf, waitingFor, withEnrollment, withoutEnrollment } from './enrollment.js'
import type { VolunteerTraining } from './training.model.js'
import { lastDayOfTraining } from './training.rules.js'
import { lackingTraining } from './training-cover.js'

const now = new Date('2026-03-02T02:00:00Z')
const somebody = (name: number) => ({ _id: `vol_${name}`, personId: `person_${name}` })

test('however people come and go, no place is given twice, none stays empty while somebody waits, and the order stays', () => {
  const comeOrGo = fc.record({ name: fc.nat({ max: 8 }), comes: fc.boolean() })
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5 }), fc.array(comeOrGo, { maxLength: 60 }), (places, visits) => {
      let training = { places, enrollments: [] as Enrollment[] }
      const line: string[] = []
      for (const { name, comes } of visits) {
        const { _id, personId } = somebody(name)
        const isIn = enrollmentOf(training, personId) !== undefined
        if (comes && !isIn) {
          training = { places, enrollments: withEnrollment(training, somebody(name), now) }
          line.push(_id)
        } else if (!comes && isIn) {
          training = { places, enrollments: withoutEnrollment(training, personId) }
          line.splice(line.indexOf(_id), 1)
        }
        expect(training.enrollments.map(({ volunteerId }) => volunteerId)).toEqual(line)
        const seats = training.enrollments.filter(({ status }) => status === 'ENROLLED').map((one) => one.volunteerId)
        expect(seats).toEqual(line.slice(0, places))
        expect(waitingFor(training)).toBe(Math.max(0, line.length - places))
      }
    }),
  )
})

test('attendance counts for two years unless the session says otherwise, up to the day before', () => {
  expect(lastDayOfTraining('2026-03-02', null)).toBe('2028-03-01')
  expect(lastDayOfTraining('2026-03-02', 6)).toBe('2026-09-01')
  expect(lastDayOfTraining('2024-02-29', 12)).toBe('2025-02-27')
})

test('training counts from its own day to the last one, for its own topic', () => {
  const training = { topic: 'FIRST_AID', startsAt: now, validUntil: '2028-03-01' } as VolunteerTraining
  const lacking = (day: string) => lackingTraining(['FIRST_AID', 'FIRE_SAFETY'], [training], day)
  expect(lacking('2026-03-01')).toEqual(['FIRST_AID', 'FIRE_SAFETY'])
  expect(lacking('2026-03-02')).toEqual(['FIRE_SAFETY'])
  expect(lacking('2028-03-01')).toEqual(['FIRE_SAFETY'])
  expect(lacking('2028-03-02')).toEqual(['FIRST_AID', 'FIRE_SAFETY'])
  expect(lackingTraining([], [], '2026-03-02')).toEqual([])
})
