import type { Reader } from '@onecore/subgraph/command/reader'
import { communityReferences } from '@onecore/subgraph/reference/community.model'
import { type VolunteerTeam, volunteerTeamKind } from '../teams/team.model.js'
import { type Volunteer, volunteerKind } from '../volunteers/volunteer.model.js'
import type { InsuranceProof, InsuredGroup } from './insurance-proof.model.js'

/** Whom a policy is for, as it was recorded. */
export interface NamedGroup {
  readonly teamId?: string | undefined
  readonly volunteerIds?: readonly string[] | undefined
  readonly communityId?: string | undefined
}

/** A community stands alone; a team, volunteers, or volunteers of a team do not need one. */
export const isOneGroup = ({ teamId, volunteerIds, communityId }: NamedGroup): boolean =>
  (communityId === undefined) !== (teamId === undefined && volunteerIds === undefined)

/** Who is covered, and where they belong. Unknown ids end the request as NOT_FOUND. */
export async function insuredGroup(read: Reader, { teamId, volunteerIds = [], communityId }: NamedGroup) {
  const team = teamId === undefined ? null : await read.get(volunteerTeamKind, teamId)
  const volunteers = await allOf(read, volunteerIds)
  const named: InsuredGroup = volunteers.length > 0 ? 'VOLUNTEERS' : 'TEAM'
  return {
    insured: communityId === undefined ? named : ('COMMUNITY' as const),
    team,
    volunteers,
    place: await placeOf(read, team ?? volunteers[0], communityId ?? ''),
  }
}

/** The volunteers with these ids, each once, in the order in which they were named. */
async function allOf(read: Reader, ids: readonly string[]): Promise<Volunteer[]> {
  const found = await read.list(volunteerKind, { _id: { $in: [...ids] } })
  const byId = new Map(found.map((volunteer) => [volunteer._id, volunteer]))
  return Promise.all([...new Set(ids)].map((id) => byId.get(id) ?? read.get(volunteerKind, id)))
}

type Place = Pick<InsuranceProof, 'communityId' | 'path'>

async function placeOf(
  read: Reader,
  group: VolunteerTeam | Volunteer | undefined,
  communityId: string,
): Promise<Place> {
  if (group !== undefined) return { communityId: group.communityId, path: group.path }
  const { _id, path } = await read.get(communityReferences, communityId)
  return { communityId: _id, path }
}
