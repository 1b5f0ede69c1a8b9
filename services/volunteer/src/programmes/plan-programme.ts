import { longText, shortText } from '@onecore/kernel/text'
import { idOf, newId } from '@onecore/kernel/type-id'
import { creation } from '@onecore/subgraph/command/command'
import { communityReferences } from '@onecore/subgraph/reference/community.model'
import { z } from 'zod'
import { volunteerTeamKind } from '../teams/team.model.js'
import { mayServe } from '../teams/team-scope.js'
import { volunteerProgrammeLifecycle } from './programme.lifecycle.js'
import { volunteerProgrammeKind } from './programme.model.js'

/** A community plans a programme with a team, and with an organization when it invites one. 项目立项 */
export const planVolunteerProgramme = creation({
  name: 'planVolunteerProgramme',
  payload: 'programme',
  kind: volunteerProgrammeKind,
  action: 'PLAN',
  input: z.object({
    communityId: idOf('comm'),
    title: shortText(100),
    description: longText(2_000),
    generation: z.enum(['ELDERLY', 'MIDDLE_AGED', 'YOUTH']),
    label: shortText(20).optional(),
    isSensitive: z.boolean().default(false),
    teamId: idOf('team'),
    organizationId: idOf('org').optional(),
    series: z
      .array(z.object({ name: shortText(100).optional() }))
      .max(20)
      .default([]),
  }),
  facts: async ({ communityId, teamId }, { read }) => ({
    community: await read.get(communityReferences, communityId),
    team: await read.get(volunteerTeamKind, teamId),
  }),
  draft: (input, { facts: { community }, now }) => ({
    ...input,
    _id: newId('vprog', now),
    status: volunteerProgrammeLifecycle.initial,
    steps: [],
    path: community.path,
    label: input.label ?? null,
    // Data of a child under fourteen are sensitive (Personal Information Protection Law, art. 28), whatever it is about.
    isSensitive: input.isSensitive || input.generation === 'YOUTH',
    organizationId: input.organizationId ?? null,
    series: input.series.map(({ name }, index) => ({ number: index + 1, name: name ?? null })),
    reason: null,
  }),
  decide: (decision, draft, _, { facts: { community, team } }) =>
    decision
      .refuseWhen(!community.isActive, 'COMMUNITY_DISSOLVED', 'communityId')
      .refuseWhen(team.status !== 'ACTIVE', 'TEAM_NOT_ACTIVE', 'teamId')
      .refuseWhen(!mayServe(team, draft), 'TEAM_OUT_OF_SCOPE', 'teamId')
      .begin(volunteerProgrammeLifecycle, 'PLAN'),
})
