import { longText, shortText } from '@onecore/kernel/text'
import { idOf, newId } from '@onecore/kernel/type-id'
import { creation, transition } from '@onecore/subgraph/command/command'
import { communityReferences } from '@onecore/subgraph/reference/community.model'
import { z } from 'zod'
import { orderCode } from '../orders/order-code.js'
import { volunteerTeamKind } from '../teams/team.model.js'
import { mayServe } from '../teams/team-scope.js'
import { ofTraining, volunteerTrainings } from './training.js'
import { volunteerTrainingLifecycle } from './training.lifecycle.js'
import { volunteerTrainingKind } from './training.model.js'
import { mostPlaces } from './training.rules.js'

/** A community, or a team that may act there, plans a training session that volunteers can enroll in. 培训计划 */
export const planVolunteerTraining = creation({
  name: 'planVolunteerTraining',
  payload: 'training',
  kind: volunteerTrainingKind,
  action: 'PLAN',
  input: z
    .object({
      communityId: idOf('comm'),
      teamId: idOf('team').optional(),
      topic: orderCode,
      title: shortText(100),
      venue: shortText(200).optional(),
      trainerPersonId: idOf('person').optional(),
      startsAt: z.date(),
      endsAt: z.date(),
      places: z.int().min(1).max(mostPlaces),
      validMonths: z.int().min(1).max(120).optional(),
    })
    .refine(({ startsAt, endsAt }) => startsAt < endsAt, { path: ['endsAt'], error: 'must lie after startsAt' }),
  facts: async ({ communityId, teamId }, { read }) => ({
    community: await read.get(communityReferences, communityId),
    team: teamId === undefined ? null : await read.get(volunteerTeamKind, teamId),
  }),
  draft: (input, { facts: { community }, now }) => ({
    _id: newId('vtrain', now),
    status: volunteerTrainingLifecycle.initial,
    steps: [],
    communityId: input.communityId,
    path: community.path,
    topic: input.topic,
    title: input.title,
    venue: input.venue ?? null,
    teamId: input.teamId ?? null,
    trainerPersonId: input.trainerPersonId ?? null,
    startsAt: input.startsAt,
    endsAt: input.endsAt,
    places: input.places,
    enrollments: [],
    validMonths: input.validMonths ?? null,
    validUntil: null,
    reason: null,
  }),
  decide: (decision, { communityId }, { startsAt }, { facts: { community, team }, now }) =>
    decision
      .refuseWhen(!community.isActive, 'COMMUNITY_DISSOLVED', 'communityId')
      .refuseWhen(team !== null && team.status !== 'ACTIVE', 'TEAM_NOT_ACTIVE', 'teamId')
      .refuseWhen(team !== null && !mayServe(team, { communityId }), 'TEAM_OUT_OF_SCOPE', 'teamId')
      .refuseWhen(startsAt <= now, 'DUE_IN_THE_PAST', 'startsAt')
      .begin(volunteerTrainingLifecycle, 'PLAN'),
})

/** The session does not take place, and those who enrolled can read why. 取消培训 */
export const cancelVolunteerTraining = transition({
  ...ofTraining,
  name: 'cancelVolunteerTraining',
  on: volunteerTrainings,
  move: 'CANCEL',
  input: z.object({ trainingId: idOf('vtrain'), reason: longText(500) }),
  decide: (decision, _, { reason }) => decision.set({ reason }),
})
