import { describe, expect, test } from '@jest/globals'
import { covers } from './insurance-cover.js'
import type { InsuranceProof } from './insurance-proof.model.js'

const proof = (more: Partial<InsuranceProof>): InsuranceProof =>
  ({
    insured: 'TEAM',
    teamId: null,
    volunteerIds: [],
    communityId: 'comm_a',
    validFrom: '2026-03-01',
    validTo: '2026-03-31',
    withdrawnAt: null,
    ...more,
  }) as InsuranceProof
const volunteer = { volunteerId: 'vol_a', teamId: 'team_a', communityId: 'comm_a' }
const day = '2026-03-15'

describe('a policy', () => {
  const ofTeam = proof({ teamId: 'team_a' })
  const named = proof({ insured: 'VOLUNTEERS', volunteerIds: ['vol_a', 'vol_b'] })
  const namedInTeam = proof({ insured: 'VOLUNTEERS', volunteerIds: ['vol_a'], teamId: 'team_a' })
  const ofCommunity = proof({ insured: 'COMMUNITY' })

  test.each([
    ['of a team covers whoever serves with it', ofTeam, {}, true],
    ['of a team covers nobody else', ofTeam, { teamId: 'team_b' }, false],
    ['of a team covers nobody without one', ofTeam, { teamId: null }, false],
    ['with names covers each of them, with any team', named, { volunteerId: 'vol_b', teamId: 'team_b' }, true],
    ['with names covers nobody else', named, { volunteerId: 'vol_c' }, false],
    ['with names covers nobody unknown', named, { volunteerId: null }, false],
    ['with names of a team covers them there', namedInTeam, {}, true],
    ['with names of a team does not cover them elsewhere', namedInTeam, { teamId: 'team_b' }, false],
    ['with names of a team does not cover its others', namedInTeam, { volunteerId: 'vol_b' }, false],
    ['of a community covers whoever is registered there', ofCommunity, { teamId: 'team_b' }, true],
    ['of a community covers nobody from elsewhere', ofCommunity, { communityId: 'comm_b' }, false],
  ])('%s', (_, policy, more, expected) => {
    expect(covers(policy, { ...volunteer, ...more }, day)).toBe(expected)
  })

  test('covers its first and its last day, and no day beyond; none once it is withdrawn', () => {
    const days = ['2026-02-28', '2026-03-01', '2026-03-31', '2026-04-01']
    expect(days.map((one) => covers(ofTeam, volunteer, one))).toEqual([false, true, true, false])
    expect(covers({ ...ofTeam, withdrawnAt: new Date('2026-03-15T00:00:00Z') }, volunteer, day)).toBe(false)
  })
})
