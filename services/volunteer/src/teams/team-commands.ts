import { approveVolunteerTeam } from './approve-team.js'
import { mergeVolunteerTeam } from './merge-teams.js'
import { registerVolunteerTeam } from './register-team.js'
import { resumeVolunteerTeam, suspendVolunteerTeam } from './team-status.js'

/** What can be done with a team. */
export const teamCommands = [
  registerVolunteerTeam,
  approveVolunteerTeam,
  suspendVolunteerTeam,
  resumeVolunteerTeam,
  mergeVolunteerTeam,
]
