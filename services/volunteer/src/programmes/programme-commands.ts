import { giveBackProgrammeHelperPlace, takeProgrammeHelperPlace } from './help-at-session.js'
import { holdProgrammeSession } from './hold-session.js'
import { leaveProgrammeSession, removeProgrammeParticipant } from './leave-session.js'
import { planVolunteerProgramme } from './plan-programme.js'
import { cancelProgrammeSession, openProgrammeSession, planProgrammeSession } from './plan-session.js'
import { cancelVolunteerProgramme, endVolunteerProgramme, startVolunteerProgramme } from './run-programme.js'
import { registerProgrammeParticipant, signUpChildForProgrammeSession, signUpForProgrammeSession } from './sign-up.js'

/** What can be done with a programme, in the order of its life. */
export const programmeCommands = [
  planVolunteerProgramme,
  startVolunteerProgramme,
  endVolunteerProgramme,
  cancelVolunteerProgramme,
]

/** What can be done with a session, in the order of its life. */
export const sessionCommands = [
  planProgrammeSession,
  openProgrammeSession,
  signUpForProgrammeSession,
  signUpChildForProgrammeSession,
  registerProgrammeParticipant,
  leaveProgrammeSession,
  removeProgrammeParticipant,
  takeProgrammeHelperPlace,
  giveBackProgrammeHelperPlace,
  holdProgrammeSession,
  cancelProgrammeSession,
]
