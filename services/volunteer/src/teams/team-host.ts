import type { Decision } from '@onecore/subgraph/command/decision'
import type { Reader } from '@onecore/subgraph/command/reader'
import type { VolunteerTeam } from './team.model.js'
import { type TeamHost, teamHostKind } from './team-host.model.js'

/** The unit or organization that sets a team up; null for a community, and for what is not known here. */
export const findHost = (read: Reader, { hostKind, hostId }: Pick<VolunteerTeam, 'hostKind' | 'hostId'>) =>
  hostKind === 'COMMUNITY' ? null : read.find(teamHostKind, hostId)

/** A host exists, and a team that acts inside its unit lies where the unit does. */
export const refuseWrongHost = (
  decision: Decision<VolunteerTeam>,
  { hostKind, standing, communityId }: Pick<VolunteerTeam, 'hostKind' | 'standing' | 'communityId'>,
  host: TeamHost | null,
): Decision<VolunteerTeam> =>
  decision
    .refuseWhen(hostKind !== 'COMMUNITY' && host === null, 'HOST_UNKNOWN', 'hostId')
    .refuseWhen(host?.isActive === false, 'HOST_DISSOLVED', 'hostId')
    .refuseWhen(
      standing === 'UNIT_INTERNAL' && (host?.seatId ?? communityId) !== communityId,
      'HOST_ELSEWHERE',
      'communityId',
    )
