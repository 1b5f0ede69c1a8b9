import { teamRegistered } from '@onecore/events/contracts/volunteer'
import { shortText } from '@onecore/kernel/text'
import { idOf, newId } from '@onecore/kernel/type-id'
import { creation } from '@onecore/subgraph/command/command'
import { communityReferences } from '@onecore/subgraph/reference/community.model'
import { z } from 'zod'
import { orderCode } from '../orders/order-code.js'
import { volunteerTeamKind } from './team.model.js'

const hostPrefix = { COMMUNITY: 'comm', UNIT: 'unit', ORGANIZATION: 'org' } as const

/** A community registers a team, or agrees to one that acts inside it (Volunteer Service Regulations, art. 42). */
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
      skills: z.array(orderCode).max(20).default([]),
      leaderPersonId: idOf('person').optional(),
    })
    .refine(({ hostKind, hostId }) => idOf(hostPrefix[hostKind]).safeParse(hostId).success, {
      path: ['hostId'],
      error: 'must be the id of a community, unit or organization, as hostKind says',
    }),
  facts: async ({ communityId }, { read }) => ({ community: await read.get(communityReferences, communityId) }),
  draft: (input, { facts, now }) => ({
    _id: newId('team', now),
    name: input.name,
    hostKind: input.hostKind,
    hostId: input.hostId,
    standing: input.standing,
    status: 'ACTIVE' as const,
    communityId: input.communityId,
    path: facts.community.path,
    skills: input.skills,
    leaderPersonId: input.leaderPersonId ?? null,
  }),
  decide: (decision, team, _, { facts }) =>
    decision
      .refuseWhen(!facts.community.isActive, 'COMMUNITY_DISSOLVED', 'communityId')
      .refuseWhen(team.standing === 'UNIT_INTERNAL' && team.hostKind !== 'UNIT', 'STANDING_NEEDS_UNIT', 'standing')
      .count('teams', team.path)
      .emit(teamRegistered, {
        teamId: team._id,
        communityId: team.communityId,
        unitId: team.hostKind === 'UNIT' ? team.hostId : null,
        skills: team.skills,
      }),
})
