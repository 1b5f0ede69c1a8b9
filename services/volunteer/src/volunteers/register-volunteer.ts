import { volunteerRegistered } from '@onecore/events/contracts/volunteer'
import { idOf, newId } from '@onecore/kernel/type-id'
import { creation } from '@onecore/subgraph/command/command'
import { communityReferences } from '@onecore/subgraph/reference/community.model'
import { z } from 'zod'
import { orderCodes } from '../orders/order-code.js'
import { volunteerTeamKind } from '../teams/team.model.js'
import { mayRegister } from './age-band.rules.js'
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
    skills: orderCodes.default([]),
    ageBand: z.enum(['ADULT', 'SELF_SUPPORTING_16_TO_17', 'MINOR_14_TO_17', 'UNDER_14']).default('ADULT'),
  }),
  facts: async ({ communityId, teamId }, { read, caller }) => ({
    community: await read.get(communityReferences, communityId),
    team: teamId === undefined ? null : await read.get(volunteerTeamKind, teamId),
    isRegistered: await read.exists(volunteerKind, { personId: caller.personId ?? '' }),
  }),
  draft: ({ communityId, teamId, skills, ageBand }, { facts, caller, now }) => ({
    _id: newId('vol', now),
    status: volunteerLifecycle.initial,
    steps: [],
    personId: caller.personId ?? '',
    communityId,
    path: facts.community.path,
    teamIds: teamId === undefined ? [] : [teamId],
    skills,
    ageBand,
  }),
  decide: (decision, volunteer, { teamId, ageBand }, { facts }) =>
    decision
      .refuseWhen(facts.isRegistered, 'ALREADY_REGISTERED')
      .refuseWhen(!mayRegister(ageBand), 'TOO_YOUNG', 'ageBand')
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
