import { appealVolunteerBarring, barVolunteer, liftVolunteerBarring, upholdVolunteerBarring } from './bar-volunteer.js'
import { consentToVolunteerRecognition, withdrawVolunteerRecognition } from './public-recognition.js'
import { recordVolunteerQualification } from './record-qualification.js'
import { registerAsVolunteer } from './register-volunteer.js'
import { changeVolunteerAgeBand, recordGuardianConsent, verifyVolunteer } from './verify-volunteer.js'
import { joinVolunteerTeam, leaveVolunteerTeam, updateVolunteerProfile } from './volunteer-profile.js'
import {
  pauseVolunteering,
  rejoinVolunteering,
  resumeVolunteering,
  withdrawFromVolunteering,
} from './volunteer-status.js'

/** What can be done with a registration, in the order of its life. */
export const volunteerCommands = [
  registerAsVolunteer,
  recordGuardianConsent,
  changeVolunteerAgeBand,
  verifyVolunteer,
  recordVolunteerQualification,
  updateVolunteerProfile,
  joinVolunteerTeam,
  leaveVolunteerTeam,
  consentToVolunteerRecognition,
  withdrawVolunteerRecognition,
  pauseVolunteering,
  resumeVolunteering,
  withdrawFromVolunteering,
  rejoinVolunteering,
  barVolunteer,
  appealVolunteerBarring,
  upholdVolunteerBarring,
  liftVolunteerBarring,
]
