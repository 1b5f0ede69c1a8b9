import { volunteerRegistered } from '@onecore/events/contracts/volunteer'
import { idOf, newId } from '@onecore/kernel/type-id'
import { creation } from '@onecore/subgraph/command/command'
import { communityReferences } from '@onecore/subgraph/reference/community.model'
import { z } from 'zod'
import { orderCode } from '../orders/order-code.js'
import { volunteerTeamKind } from '../teams/team.model.js'
import { volunteerLifecycle } from './volunteer.lifecycle.js'
import { volunteerKind } from './volunteer.model.js'

/** Somebody registers themselves as a volunteer (Volunteer Service Regulations, art. 7), with a team or without. */
export const registerAsVolunteer = creation({
  name: 'registerAsVolunteer',
  payload: 'volunteer',
  kind: volunteerKind,
  action: 'REGISTER',
  input: z.object({
    communityId: idOf('comm'),
    teamId: idOf('team').optional(),
    skills: z.array(orderCode).max(20).default([]),
  }),
  facts: async ({ communityId, teamId }, { read, caller }) => ({
    community: await read.get(communityReferences, communityId),
    team: teamId === undefined ? null : await read.get(volunteerTeamKind, teamId),
    isRegistered: await read.exists(volunteerKind, { personId: caller.personId ?? '' }),
  }),
  draft: ({ communityId, teamId, skills }, { facts, caller, now }) => ({
    _id: newId('vol', now),
    status: volunteerLifecycle.initial,
    steps: [],
    personId: caller.personId ?? '',
    communityId,
    path: facts.community.path,
    teamIds: teamId === undefined ? [] : [teamId],
    skills,
  }),
  decide: (decision, volunteer, { teamId }, { facts }) =>
    decision
      .refuseWhen(facts.isRegistered, 'ALREADY_REGISTERED')
      .refuseWhen(!facts.community.isActive, 'COMMUNITY_DISSOLVED', 'communityId')
      .refuseWhen(facts.team !== null && facts.team.status !== 'ACTIVE', 'TEAM_NOT_ACTIVE', 'teamId')
      .begin(volunteerLifecycle, 'REGISTER')
      .count('volunteers', volunteer.path)
      .emit(volunteerRegistered, {
        volunteerId: volunteer._id,
        personId: volunteer.personId,
        communityId: volunteer.communityId,
        teamId: teamId ?? null,
      }),
})
