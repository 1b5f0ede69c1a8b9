import type { AbilityRules } from '@onecore/access/ability'

const community = ['STATION_WORKER', 'COMMUNITY_WORKER', 'COMMUNITY_SECRETARY'] as const
const supervision = ['STREET_OFFICER', 'CITY_SUPERVISOR', 'DEPARTMENT_SYSTEM'] as const

/** Who may do what in the volunteer service; the README has it as a table. */
export const abilities: AbilityRules = (can, who) => {
  // Teams, stations and programmes are public: a resident must be able to find help. So is which communities there are.
  can('read', ['VolunteerTeam', 'Station', 'VolunteerProgramme', 'ProgrammeSession', 'CommunityReference'])

  if (who.isSignedIn) can('REQUEST', 'VolunteerOrder')
  can(['read', 'SEE_PEOPLE', 'CANCEL'], 'VolunteerOrder', who.named('requestedByPersonId'))
  can(['read', 'SEE_PEOPLE', 'SIGN', 'REFUSE_SIGNATURE', 'CANCEL'], 'VolunteerOrder', who.named('servedPersonId'))
  can(
    ['read', 'SEE_PEOPLE', 'WITHDRAW', 'CHECK_IN', 'CHECK_OUT', 'DELIVER', 'RATE_EXPERIENCE'],
    'VolunteerOrder',
    who.named('participations.personId'),
  )
  can(['read', 'SEE_PEOPLE', 'OFFER', 'TELL', 'RECORD_NO_SHOW'], 'VolunteerOrder', {
    teamId: { $in: who.scopes('TEAM_LEADER') },
  })
  // What is on offer may be seen and taken up by anybody who volunteers; the rule asks whether it is their team's.
  // Who comes too late is told so, and not that the order never was.
  if (who.isSignedIn) {
    can('read', 'VolunteerOrder', { status: 'OFFERED' })
    can('ACCEPT', 'VolunteerOrder', { teamId: { $ne: null } })
  }
  can(
    [
      'read',
      'SEE_PEOPLE',
      'REVIEW',
      'DECLINE',
      'ROUTE',
      'WITHDRAW_ROUTING',
      'DISPATCH',
      'TELL',
      'RECORD_NO_SHOW',
      'CANCEL',
    ],
    'VolunteerOrder',
    who.within(...community),
  )
  can(['SIGN_AS_PROXY', 'RESOLVE_DISPUTE'], 'VolunteerOrder', who.within(...community))
  can(['read', 'SEE_PEOPLE'], 'VolunteerOrder', who.within(...supervision))

  can(['PLAN', 'CANCEL'], 'VolunteerProgramme', who.within(...community))
  const organizing = [
    who.within(...community),
    { teamId: { $in: who.scopes('TEAM_LEADER') } },
    { organizationId: { $in: who.scopes('ORGANIZATION_DIRECTOR') } },
  ]
  for (const own of organizing) {
    can(['START', 'END'], 'VolunteerProgramme', own)
    can(['PLAN', 'OPEN', 'HOLD', 'CANCEL', 'REGISTER_PARTICIPANT', 'SEE_PEOPLE'], 'ProgrammeSession', own)
  }
  // Sessions are open to everybody; the rules ask whether there is a place, and whose team helps.
  if (who.personId !== null) can(['SIGN_UP', 'HELP'], 'ProgrammeSession')
  can('LEAVE', 'ProgrammeSession', who.named('participants.personId'))
  can('LEAVE', 'ProgrammeSession', who.named('participants.guardianPersonId'))
  can('STOP_HELPING', 'ProgrammeSession', who.named('helpers.personId'))

  can(['REGISTER', 'APPROVE'], 'VolunteerTeam', who.within(...community))
  const ofUnits = { $in: who.scopes('UNIT_LIAISON') }
  can('REGISTER', 'VolunteerTeam', { hostId: ofUnits, standing: 'UNIT_INTERNAL' })
  can('read', 'UnitTeamExpectation', { unitId: ofUnits })
  can('read', 'UnitTeamExpectation', who.within(...community, ...supervision))
  can(['SUSPEND', 'RESUME', 'MERGE'], 'VolunteerTeam', who.within('COMMUNITY_SECRETARY'))
  can('SEE_DESK', 'VolunteerTeam', { _id: { $in: who.scopes('TEAM_LEADER') } })
  can('SEE_DESK', ['VolunteerTeam', 'CommunityReference'], who.within(...community))
  can('OPEN', 'Station', who.within('COMMUNITY_SECRETARY'))
  can('CHANGE_HOURS', 'Station', who.within(...community))
  if (who.holds('ADMINISTRATOR')) {
    can('REGISTER', 'VolunteerTeam')
    can(['OPEN', 'CHANGE_HOURS'], 'Station')
  }

  can(
    ['read', 'REGISTER', 'UPDATE', 'PAUSE', 'RESUME', 'WITHDRAW', 'REJOIN', 'APPEAL', 'WITHDRAW_RECOGNITION'],
    'Volunteer',
    who.named('personId'),
  )
  can(['read', 'VERIFY', 'QUALIFY'], 'Volunteer', who.within(...community))
  can('read', 'Volunteer', { teamIds: { $in: who.scopes('TEAM_LEADER') } })
  can('BAR', 'Volunteer', who.within('COMMUNITY_SECRETARY'))
  can(['UPHOLD_BAR', 'LIFT_BAR'], 'Volunteer', who.within('STREET_OFFICER'))
  can('read', 'Volunteer', who.within(...supervision))

  // Anybody may see what training there is; who takes part is told to those who organize it.
  can('read', 'VolunteerTraining')
  if (who.isSignedIn) can('ENROLL', 'VolunteerTraining')
  can('LEAVE', 'VolunteerTraining', who.named('enrollments.personId'))
  can(['PLAN', 'HOLD', 'CANCEL', 'SEE_PEOPLE'], 'VolunteerTraining', { teamId: { $in: who.scopes('TEAM_LEADER') } })
  can(['PLAN', 'HOLD', 'CANCEL', 'SEE_PEOPLE'], 'VolunteerTraining', who.within(...community))
  can('SEE_PEOPLE', 'VolunteerTraining', who.within(...supervision))

  // Everybody who may serve must know of a danger; what was written about it is for those who decide.
  if (who.isSignedIn) can('read', 'SafetyIncident')
  can('REPORT', 'SafetyIncident', who.named('involvedPersonIds'))
  can('REPORT', 'SafetyIncident', { teamId: { $in: who.scopes('TEAM_LEADER') } })
  can('REPORT', 'SafetyIncident', who.within(...community))
  can('SEE_REPORT', 'SafetyIncident', who.named('reportedById'))
  can('SEE_REPORT', 'SafetyIncident', who.within(...community, ...supervision))
  const judging = ['CONFIRM', 'WIDEN', 'CLOSE', 'DISMISS']
  // By configuration of this platform: in an emergency there is one command (Regulations art. 24), the street's.
  can(judging, 'SafetyIncident', { ...who.within('COMMUNITY_SECRETARY'), severity: { $ne: 'GRAVE' } })
  can(judging, 'SafetyIncident', who.within('STREET_OFFICER'))

  can('read', 'HourEntry', who.named('volunteerPersonId'))
  can('read', 'HourEntry', who.within(...community, ...supervision))
  can('read', 'HourEntry', { teamId: { $in: who.scopes('TEAM_LEADER') } })
  can('CONFIRM_HOURS', 'VolunteerTeam', { _id: { $in: who.scopes('TEAM_LEADER') } })
  can('CONFIRM_HOURS', 'VolunteerTeam', who.within(...community))
  can('read', 'HourPublication')
  can('PUBLICISE', 'HourPublication', who.within(...community))
  can(['read', 'REQUEST'], 'HourCorrection', who.named('volunteerPersonId'))
  can(['read', 'REQUEST'], 'HourCorrection', who.within(...community))
  can('DROP', 'HourCorrection', who.named('requestedById'))
  can(['GRANT', 'DENY'], 'HourCorrection', who.within('COMMUNITY_SECRETARY'))
  can('read', 'HourCorrection', who.within(...supervision))

  can(['read', 'APPLY'], 'StarAward', who.named('volunteerPersonId'))
  can('read', 'StarAward', who.within(...community, ...supervision))
  can(['AWARD', 'DENY'], 'StarAward', who.within('COMMUNITY_SECRETARY'))

  can(['read', 'APPLY', 'DROP'], 'VolunteerCertificate', who.named('volunteerPersonId'))
  can(['read', 'ISSUE', 'DENY'], 'VolunteerCertificate', who.within(...community))
  can('REVOKE', 'VolunteerCertificate', who.within('COMMUNITY_SECRETARY'))
  can('read', 'VolunteerCertificate', who.within(...supervision))

  // One hand gives the city's records to the national system and books its answers. It is not a community's: nobody
  // declares their own record synchronized.
  can('read', 'NationalRecordBatch', who.within(...community, ...supervision))
  can(
    ['PREPARE', 'HAND_OVER', 'WITHDRAW', 'RECORD_RESULTS'],
    'NationalRecordBatch',
    who.within('CITY_SUPERVISOR', 'DEPARTMENT_SYSTEM'),
  )

  can('read', 'InsuranceProof', who.named('volunteerPersonIds'))
  can(['read', 'RECORD'], 'InsuranceProof', { teamId: { $in: who.scopes('TEAM_LEADER') } })
  can(['read', 'RECORD'], 'InsuranceProof', who.within(...community))
  can('read', 'InsuranceProof', who.within(...supervision))

  // What the service does by itself: on events from elsewhere, and when the clock asks for it.
  if (who.isService('volunteer')) {
    can(['EXPECT', 'RELEASE'], 'UnitTeamExpectation')
    can(['REQUEST', 'PASS_ON', 'CLOSE_OFFER', 'NOTE_ROUTING', 'NOTE_APPRAISAL', 'ERASE'], 'VolunteerOrder')
    can(['WITHDRAW', 'WITHDRAW_RECOGNITION', 'LOSE_CONSENT', 'ERASE'], 'Volunteer')
    can('ERASE', ['VolunteerTraining', 'SafetyIncident'])
    can('CLOSE', 'HourPublication')
    can('ERASE', 'VolunteerCertificate')
    can('ERASE', 'ProgrammeSession')
  }
}
