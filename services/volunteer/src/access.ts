import type { AbilityRules } from '@onecore/access/ability'
import type { Condition, Who } from '@onecore/access/who'

const community = ['STATION_WORKER', 'COMMUNITY_WORKER', 'COMMUNITY_SECRETARY'] as const
const supervision = ['STREET_OFFICER', 'CITY_SUPERVISOR', 'DEPARTMENT_SYSTEM'] as const

/** Condition: the document belongs to a team that the caller leads. */
const ofLedTeam = (who: Who): Condition => ({ teamId: { $in: who.scopes('TEAM_LEADER') } })

// One table for each room, in the order of service.ts. In each: everybody, who is concerned, the team's leader, the
// community, its secretary, those above. `@access` in the .graphql says who may ask at all.

const stations: AbilityRules = (can, who) => {
  can('read', ['Station', 'CommunityReference'])
  can('CHANGE_HOURS', 'Station', who.within(...community))
  can('OPEN', 'Station', who.within('COMMUNITY_SECRETARY'))
  if (who.holds('ADMINISTRATOR')) can(['OPEN', 'CHANGE_HOURS'], 'Station')
}

const teams: AbilityRules = (can, who) => {
  // A resident must be able to find help.
  can('read', 'VolunteerTeam')
  can(['SEE_DESK', 'CONFIRM_HOURS'], 'VolunteerTeam', { _id: { $in: who.scopes('TEAM_LEADER') } })
  can(['REGISTER', 'APPROVE', 'SEE_DESK', 'CONFIRM_HOURS'], 'VolunteerTeam', who.within(...community))
  can(['SUSPEND', 'RESUME', 'MERGE'], 'VolunteerTeam', who.within('COMMUNITY_SECRETARY'))
  if (who.holds('ADMINISTRATOR')) can('REGISTER', 'VolunteerTeam')

  const ofUnits = { $in: who.scopes('UNIT_LIAISON') }
  can('REGISTER', 'VolunteerTeam', { hostId: ofUnits, standing: 'UNIT_INTERNAL' })
  can('read', 'UnitTeamExpectation', { unitId: ofUnits })
  can('read', 'UnitTeamExpectation', who.within(...community, ...supervision))
}

const volunteers: AbilityRules = (can, who) => {
  can(
    ['read', 'REGISTER', 'UPDATE', 'PAUSE', 'RESUME', 'WITHDRAW', 'REJOIN', 'APPEAL', 'WITHDRAW_RECOGNITION'],
    'Volunteer',
    who.named('personId'),
  )
  can('read', 'Volunteer', { teamIds: { $in: who.scopes('TEAM_LEADER') } })
  can(['read', 'VERIFY', 'QUALIFY'], 'Volunteer', who.within(...community))
  can('BAR', 'Volunteer', who.within('COMMUNITY_SECRETARY'))
  can(['UPHOLD_BAR', 'LIFT_BAR'], 'Volunteer', who.within('STREET_OFFICER'))
  can('read', 'Volunteer', who.within(...supervision))
}

const trainings: AbilityRules = (can, who) => {
  // Anybody may see what training there is; who takes part is told to those who organize it.
  can('read', 'VolunteerTraining')
  if (who.isSignedIn) can('ENROLL', 'VolunteerTraining')
  can('LEAVE', 'VolunteerTraining', who.named('enrollments.personId'))
  can(['PLAN', 'HOLD', 'CANCEL', 'SEE_PEOPLE'], 'VolunteerTraining', ofLedTeam(who))
  can(['PLAN', 'HOLD', 'CANCEL', 'SEE_PEOPLE'], 'VolunteerTraining', who.within(...community))
  can('SEE_PEOPLE', 'VolunteerTraining', who.within(...supervision))
}

const insurance: AbilityRules = (can, who) => {
  can('read', 'InsuranceProof', who.named('volunteerPersonIds'))
  can(['read', 'RECORD'], 'InsuranceProof', ofLedTeam(who))
  can(['read', 'RECORD'], 'InsuranceProof', who.within(...community))
  can('read', 'InsuranceProof', who.within(...supervision))
}

const orders: AbilityRules = (can, who) => {
  if (who.isSignedIn) {
    can('REQUEST', 'VolunteerOrder')
    // What is on offer may be seen and taken up by anybody who volunteers; the rule asks whether it is their team's.
    // Who comes too late is told so, and not that the order never was.
    can('read', 'VolunteerOrder', { status: 'OFFERED' })
    can('ACCEPT', 'VolunteerOrder', { teamId: { $ne: null } })
  }
  can(['read', 'SEE_PEOPLE', 'CANCEL'], 'VolunteerOrder', who.named('requestedByPersonId'))
  can(['read', 'SEE_PEOPLE', 'SIGN', 'REFUSE_SIGNATURE', 'CANCEL'], 'VolunteerOrder', who.named('servedPersonId'))
  can(
    ['read', 'SEE_PEOPLE', 'WITHDRAW', 'CHECK_IN', 'CHECK_OUT', 'DELIVER', 'RATE_EXPERIENCE'],
    'VolunteerOrder',
    who.named('participations.personId'),
  )
  can(['read', 'SEE_PEOPLE', 'OFFER', 'TELL', 'RECORD_NO_SHOW'], 'VolunteerOrder', ofLedTeam(who))
  can(
    ['read', 'SEE_PEOPLE', 'REVIEW', 'DECLINE', 'ROUTE', 'WITHDRAW_ROUTING', 'DISPATCH', 'CANCEL'],
    'VolunteerOrder',
    who.within(...community),
  )
  can(['TELL', 'RECORD_NO_SHOW', 'SIGN_AS_PROXY'], 'VolunteerOrder', who.within(...community))
  can('RESOLVE_DISPUTE', 'VolunteerOrder', who.within('COMMUNITY_WORKER', 'COMMUNITY_SECRETARY'))
  can(['read', 'SEE_PEOPLE'], 'VolunteerOrder', who.within(...supervision))
}

const safety: AbilityRules = (can, who) => {
  // Everybody who may serve must know of a danger; what was written about it is for those who decide.
  if (who.isSignedIn) can('read', 'SafetyIncident')
  can('REPORT', 'SafetyIncident', who.named('involvedPersonIds'))
  can('SEE_REPORT', 'SafetyIncident', who.named('reportedById'))
  can('REPORT', 'SafetyIncident', ofLedTeam(who))
  can('REPORT', 'SafetyIncident', who.within(...community))
  can('SEE_REPORT', 'SafetyIncident', who.within(...community, ...supervision))
  const judging = ['CONFIRM', 'WIDEN', 'CLOSE', 'DISMISS']
  // By configuration of this platform: in an emergency there is one command (Regulations art. 24), the street's.
  can(judging, 'SafetyIncident', { ...who.within('COMMUNITY_SECRETARY'), severity: { $ne: 'GRAVE' } })
  can(judging, 'SafetyIncident', who.within('STREET_OFFICER'))
}

const programmes: AbilityRules = (can, who) => {
  can('read', ['VolunteerProgramme', 'ProgrammeSession'])
  // Sessions are open to everybody; the rules ask whether there is a place, and whose team helps.
  if (who.personId !== null) can(['SIGN_UP', 'HELP'], 'ProgrammeSession')
  can('LEAVE', 'ProgrammeSession', who.named('participants.personId'))
  can('LEAVE', 'ProgrammeSession', who.named('participants.guardianPersonId'))
  can('STOP_HELPING', 'ProgrammeSession', who.named('helpers.personId'))
  can(['PLAN', 'CANCEL'], 'VolunteerProgramme', who.within(...community))
  const ofDirector = { organizationId: { $in: who.scopes('ORGANIZATION_DIRECTOR') } }
  for (const organized of [ofLedTeam(who), ofDirector, who.within(...community)]) {
    can(['START', 'END'], 'VolunteerProgramme', organized)
    can(['PLAN', 'OPEN', 'HOLD', 'CANCEL', 'REGISTER_PARTICIPANT', 'SEE_PEOPLE'], 'ProgrammeSession', organized)
  }
}

const hours: AbilityRules = (can, who) => {
  can('read', 'HourEntry', who.named('volunteerPersonId'))
  can('read', 'HourEntry', ofLedTeam(who))
  can('read', 'HourEntry', who.within(...community, ...supervision))

  can('read', 'HourPublication')
  can('PUBLICISE', 'HourPublication', who.within(...community))

  can(['read', 'REQUEST'], 'HourCorrection', who.named('volunteerPersonId'))
  can('DROP', 'HourCorrection', who.named('requestedById'))
  can(['read', 'REQUEST'], 'HourCorrection', who.within(...community))
  can(['GRANT', 'DENY'], 'HourCorrection', who.within('COMMUNITY_SECRETARY'))
  can('read', 'HourCorrection', who.within(...supervision))
}

const stars: AbilityRules = (can, who) => {
  can(['read', 'APPLY'], 'StarAward', who.named('volunteerPersonId'))
  can('read', 'StarAward', who.within(...community, ...supervision))
  can(['AWARD', 'DENY'], 'StarAward', who.within('COMMUNITY_SECRETARY'))
}

const certificates: AbilityRules = (can, who) => {
  can(['read', 'APPLY', 'DROP'], 'VolunteerCertificate', who.named('volunteerPersonId'))
  can(['read', 'ISSUE', 'DENY'], 'VolunteerCertificate', who.within(...community))
  can('REVOKE', 'VolunteerCertificate', who.within('COMMUNITY_SECRETARY'))
  can('read', 'VolunteerCertificate', who.within(...supervision))
}

const nationalRecords: AbilityRules = (can, who) => {
  can('read', 'NationalRecordBatch', who.within(...community, ...supervision))
  // One hand gives the city's records to the national system and books its answers. It is not a community's: nobody
  // declares their own record synchronized.
  can(
    ['PREPARE', 'HAND_OVER', 'WITHDRAW', 'RECORD_RESULTS'],
    'NationalRecordBatch',
    who.within('CITY_SUPERVISOR', 'DEPARTMENT_SYSTEM'),
  )
}

const desks: AbilityRules = (can, who) => {
  can('SEE_DESK', 'CommunityReference', who.within(...community))
}

/** What the service does by itself: on events from elsewhere, and when the clock asks for it. */
const byItself: AbilityRules = (can, who) => {
  if (!who.isService('volunteer')) return
  can(['EXPECT', 'RELEASE'], 'UnitTeamExpectation')
  can(['REQUEST', 'PASS_ON', 'CLOSE_OFFER', 'NOTE_ROUTING', 'NOTE_APPRAISAL'], 'VolunteerOrder')
  can(['WITHDRAW', 'WITHDRAW_RECOGNITION', 'LOSE_CONSENT'], 'Volunteer')
  can('CLOSE', 'HourPublication')
  can('ERASE', [
    'VolunteerTeam',
    'Volunteer',
    'VolunteerTraining',
    'VolunteerOrder',
    'SafetyIncident',
    'ProgrammeSession',
    'HourCorrection',
    'HourEntry',
    'StarAward',
    'VolunteerCertificate',
  ])
}

const rooms = [
  stations,
  teams,
  volunteers,
  trainings,
  insurance,
  orders,
  safety,
  programmes,
  hours,
  stars,
  certificates,
  nationalRecords,
  desks,
  byItself,
]

/** Who may do what in the volunteer service; the README has it as a table. */
export const abilities: AbilityRules = (can, who) => {
  for (const rulesOfRoom of rooms) rulesOfRoom(can, who)
}
