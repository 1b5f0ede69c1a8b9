import { expect, test } from '@jest/globals'
import type { VolunteerTraining } from './training.model.js'
import { lastDayOfTraining } from './training.rules.js'
import { lackingTraining } from './training-cover.js'

test('attendance counts for two years unless the session says otherwise, up to the day before', () => {
  expect(lastDayOfTraining('2026-03-02', null)).toBe('2028-03-01')
  expect(lastDayOfTraining('2026-03-02', 6)).toBe('2026-09-01')
  expect(lastDayOfTraining('2024-02-29', 12)).toBe('2025-02-27')
})

test('training counts from its own day to the last one, for its own topic', () => {
  const startsAt = new Date('2026-03-02T02:00:00Z')
  const training = { topic: 'FIRST_AID', startsAt, validUntil: '2028-03-01' } as VolunteerTraining
  const lacking = (day: string) => lackingTraining(['FIRST_AID', 'FIRE_SAFETY'], [training], day)
  expect(lacking('2026-03-01')).toEqual(['FIRST_AID', 'FIRE_SAFETY'])
  expect(lacking('2026-03-02')).toEqual(['FIRE_SAFETY'])
  expect(lacking('2028-03-01')).toEqual(['FIRE_SAFETY'])
  expect(lacking('2028-03-02')).toEqual(['FIRST_AID', 'FIRE_SAFETY'])
  expect(lackingTraining([], [], '2026-03-02')).toEqual([])
})
