import type { Decision } from '@onecore/subgraph/command/decision'
import type { Reader } from '@onecore/subgraph/command/reader'
import { type VolunteerTeam, volunteerTeamKind } from '../teams/team.model.js'
import { type TeamHost, teamHostKind } from '../teams/team-host.model.js'
import { unitTeamExpectationLifecycle } from './unit-team-expectation.lifecycle.js'
import { type UnitTeamExpectation, unitTeamExpectationKind } from './unit-team-expectation.model.js'

/** A team that the unit has set up and that still exists under its own name; the one given does not count. */
export const teamOfUnit = (read: Reader, unitId: string, except = ''): Promise<VolunteerTeam | null> =>
  read.first(volunteerTeamKind, { hostId: unitId, status: { $ne: 'MERGED' }, _id: { $ne: except } })

/** What a new team of this host meets. */
export const unmetBy = (read: Reader, hostId: string): Promise<UnitTeamExpectation[]> =>
  read.list(unitTeamExpectationKind, { unitId: hostId, status: 'EXPECTED' })

/** A new team of a unit meets what is expected of the unit, in the same transaction. */
export function meetExpectations(
  decision: Decision<VolunteerTeam>,
  teamId: string,
  expected: readonly UnitTeamExpectation[],
): Decision<VolunteerTeam> {
  for (const expectation of expected) {
    decision.change(unitTeamExpectationKind, expectation, (met) =>
      met.move(unitTeamExpectationLifecycle, 'MEET', undefined).set({ teamId }),
    )
  }
  return decision
}

/**
 * A team that is registered and an expectation that begins take turns: both write to the unit's copy, so that one of
 * two at the same moment sees what the other one did.
 */
export const takeTurns = <Doc extends VolunteerTeam | UnitTeamExpectation>(
  decision: Decision<Doc>,
  host: TeamHost | null,
): Decision<Doc> => (host === null ? decision : decision.change(teamHostKind, host, (same) => same))

/** What a team has met when it becomes part of another one, and the team by which its unit meets it from now on. */
export async function metBy(read: Reader, team: VolunteerTeam, into: VolunteerTeam) {
  const met = await read.list(unitTeamExpectationKind, { teamId: team._id, status: 'MET' })
  const successor = into.hostId === team.hostId ? into : await teamOfUnit(read, team.hostId, team._id)
  return { met, successorId: successor?._id ?? null }
}

/** The unit's other team takes over; without one, the unit is expected to set up a new one. */
export function handOver(
  decision: Decision<VolunteerTeam>,
  { met, successorId }: Awaited<ReturnType<typeof metBy>>,
): Decision<VolunteerTeam> {
  for (const expectation of met) {
    decision.change(unitTeamExpectationKind, expectation, (changed) =>
      (successorId === null ? changed.move(unitTeamExpectationLifecycle, 'LOSE', undefined) : changed).set({
        teamId: successorId,
      }),
    )
  }
  return decision
}
