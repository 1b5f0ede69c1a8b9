import { enrollInVolunteerTraining, leaveVolunteerTraining } from './enroll.js'
import { cancelVolunteerTraining, planVolunteerTraining } from './plan-training.js'
import { recordVolunteerTrainingAttendance } from './record-attendance.js'

/** What can be done with a training session, in the order of its life. */
export const trainingCommands = [
  planVolunteerTraining,
  enrollInVolunteerTraining,
  leaveVolunteerTraining,
  recordVolunteerTrainingAttendance,
  cancelVolunteerTraining,
]
