import type { RequestContext } from '@onecore/subgraph/request-context'
import { volunteerTeamKind } from './team.model.js'

/** What a team is called, for a file that people read; nothing for no team. */
export const teamName = async (
  teamId: string | null | undefined,
  context: RequestContext,
): Promise<string | undefined> => (teamId ? (await context.find(volunteerTeamKind, teamId))?.name : undefined)
