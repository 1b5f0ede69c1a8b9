import { recordVolunteerQualification } from './record-qualification.js'
import { registerAsVolunteer } from './register-volunteer.js'
import { pauseVolunteering, resumeVolunteering, verifyVolunteer, withdrawFromVolunteering } from './volunteer-status.js'

export const volunteerCommands = [
  registerAsVolunteer,
  verifyVolunteer,
  recordVolunteerQualification,
  pauseVolunteering,
  resumeVolunteering,
  withdrawFromVolunteering,
]
