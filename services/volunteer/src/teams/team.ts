import { aggregate } from '@onecore/subgraph/command/command'
import { volunteerTeamLifecycle } from './team.lifecycle.js'
import { volunteerTeamKind } from './team.model.js'

/** Teams with their lifecycle, and what every command about one says. */
export const volunteerTeams = aggregate({
  kind: volunteerTeamKind,
  lifecycle: volunteerTeamLifecycle,
  facts: () => undefined,
})

export const ofTeam = { payload: 'team', target: ({ teamId }: { teamId: string }) => teamId } as const
