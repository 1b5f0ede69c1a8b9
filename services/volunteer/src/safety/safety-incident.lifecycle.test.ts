import { describe, expect, test } from '@jest/globals'
import { type SafetyIncidentState, safetyIncidentLifecycle } from './safety-incident.lifecycle.js'
import type { SafetyIncident } from './safety-incident.model.js'

const incident = (status: SafetyIncidentState): SafetyIncident =>
  ({
    status,
    communityId: 'comm_a',
    scopeId: 'comm_a',
    reportedById: 'person_reporter',
    involvedPersonIds: ['person_helper'],
  }) as unknown as SafetyIncident
const moves = ['CONFIRM', 'WIDEN', 'CLOSE', 'DISMISS'] as const
const codes = (move: (typeof moves)[number], status: SafetyIncidentState, actorId = 'person_secretary') =>
  safetyIncidentLifecycle.move(move, incident(status), { actorId }).refusals.map(({ code }) => code)

describe('a safety incident', () => {
  test.each<[SafetyIncidentState, readonly string[]]>([
    ['REPORTED', ['CONFIRM', 'DISMISS']],
    ['CONFIRMED', ['WIDEN', 'CLOSE', 'DISMISS']],
    ['CLOSED', []],
    ['DISMISSED', []],
  ])('that is %s can go these ways: %j', (status, open) => {
    expect(moves.filter((move) => codes(move, status).length === 0)).toEqual(open)
  })

  test.each(['person_reporter', 'person_helper'])('is not judged by %s, who reported it or was there', (actorId) => {
    for (const [move, status] of [
      ['CONFIRM', 'REPORTED'],
      ['DISMISS', 'REPORTED'],
      ['WIDEN', 'CONFIRMED'],
      ['CLOSE', 'CONFIRMED'],
    ] as const) {
      expect(codes(move, status, actorId)).toEqual(['DECIDES_OWN_ACT'])
    }
  })
})
