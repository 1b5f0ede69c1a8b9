import { teamRegistered } from '@onecore/events/contracts/volunteer'
import { shortText } from '@onecore/kernel/text'
import { idOf, newId } from '@onecore/kernel/type-id'
import { creation } from '@onecore/subgraph/command/command'
import { communityReferences } from '@onecore/subgraph/reference/community.model'
import { z } from 'zod'
import { orderCodes } from '../orders/order-code.js'
import { meetExpectations, takeTurns, unmetBy } from '../unit-teams/meet-expectations.js'
import { volunteerTeamLifecycle } from './team.lifecycle.js'
import { volunteerTeamKind } from './team.model.js'
import { findHost, refuseWrongHost } from './team-host.js'

const hostPrefix = { COMMUNITY: 'comm', UNIT: 'unit', ORGANIZATION: 'org' } as const

/**
 * A community registers a team, or agrees to one that acts inside it; a unit sets up one that acts inside the unit
 * (Volunteer Service Regulations, art. 42).
 */
export const registerVolunteerTeam = creation({
  name: 'registerVolunteerTeam',
  payload: 'team',
  kind: volunteerTeamKind,
  action: 'REGISTER',
  input: z
    .object({
      name: shortText(100),
      communityId: idOf('comm'),
      hostKind: z.enum(['COMMUNITY', 'UNIT', 'ORGANIZATION']),
      hostId: z.string(),
      standing: z.enum(['REGISTERED', 'UNIT_INTERNAL', 'COMMUNITY_APPROVED']),
      skills: orderCodes.default([]),
      leaderPersonId: idOf('person').optional(),
    })
    .refine(({ hostKind, hostId }) => idOf(hostPrefix[hostKind]).safeParse(hostId).success, {
      path: ['hostId'],
      error: 'must be the id of a community, unit or organization, as hostKind says',
    })
    .refine(({ hostKind, hostId, communityId }) => hostKind !== 'COMMUNITY' || hostId === communityId, {
      path: ['hostId'],
      error: 'must be the community of the team, when a community sets it up',
    }),
  facts: async ({ communityId, hostKind, hostId }, { read }) => ({
    community: await read.get(communityReferences, communityId),
    host: await findHost(read, { hostKind, hostId }),
    expected: await unmetBy(read, hostId),
  }),
  draft: (input, { facts, now }) => ({
    _id: newId('team', now),
    name: input.name,
    hostKind: input.hostKind,
    hostId: input.hostId,
    standing: input.standing,
    status: volunteerTeamLifecycle.initial,
    communityId: input.communityId,
    path: facts.community.path,
    skills: input.skills,
    leaderPersonId: input.leaderPersonId ?? null,
  }),
  decide: (decision, team, _, { facts }) => {
    takeTurns(meetExpectations(decision, team._id, facts.expected), facts.host)
    return refuseWrongHost(decision, team, facts.host)
      .refuseWhen(!facts.community.isActive, 'COMMUNITY_DISSOLVED', 'communityId')
      .refuseWhen(team.standing === 'UNIT_INTERNAL' && team.hostKind !== 'UNIT', 'STANDING_NEEDS_UNIT', 'standing')
      .count('teams', team.path)
      .emit(teamRegistered, {
        teamId: team._id,
        communityId: team.communityId,
        unitId: team.hostKind === 'UNIT' ? team.hostId : null,
        skills: team.skills,
      })
  },
})
