import { idOf } from '@onecore/kernel/type-id'
import { z } from 'zod'
import { defineEvent } from '../contract.js'
import { code, day } from './fields.js'
import { volunteerOrderEvents } from './volunteer-orders.js'
import { volunteerSafetyEvents } from './volunteer-safety.js'

export const stationOpened = defineEvent({
  publisher: 'volunteer',
  name: 'StationOpened',
  version: 1,
  means: 'A community opened its volunteer service station.',
  term: '志愿服务工作站设立',
  data: z.object({ stationId: idOf('stn'), communityId: idOf('comm') }),
})

export const teamRegistered = defineEvent({
  publisher: 'volunteer',
  name: 'TeamRegistered',
  version: 1,
  means: 'A volunteer team was registered; a unit that set it up has met that duty of its agreement.',
  term: '志愿服务队登记',
  data: z.object({
    teamId: idOf('team'),
    communityId: idOf('comm').nullable(),
    unitId: idOf('unit').nullable(),
    skills: z.array(code).max(20),
  }),
})

export const teamSuspended = defineEvent({
  publisher: 'volunteer',
  name: 'TeamSuspended',
  version: 1,
  means: 'A volunteer team takes no orders for a while.',
  term: '志愿服务队暂停',
  data: z.object({ teamId: idOf('team'), communityId: idOf('comm'), unitId: idOf('unit').nullable() }),
})

export const teamMerged = defineEvent({
  publisher: 'volunteer',
  name: 'TeamMerged',
  version: 1,
  means: 'A volunteer team became part of another one of its community; what it had done stays its own.',
  term: '志愿服务队合并',
  data: z.object({ teamId: idOf('team'), intoTeamId: idOf('team'), communityId: idOf('comm') }),
})

export const volunteerRegistered = defineEvent({
  publisher: 'volunteer',
  name: 'VolunteerRegistered',
  version: 1,
  means: 'A person registered as a volunteer.',
  term: '志愿者注册',
  data: z.object({
    volunteerId: idOf('vol'),
    personId: idOf('person'),
    communityId: idOf('comm').nullable(),
    teamId: idOf('team').nullable(),
  }),
})

export const hoursConfirmed = defineEvent({
  publisher: 'volunteer',
  name: 'HoursConfirmed',
  version: 1,
  means: 'Hours of service were confirmed: the served person signed, or the team confirmed help at a programme.',
  term: '志愿服务时长确认',
  data: z.object({
    hourEntryId: idOf('hour'),
    volunteerId: idOf('vol'),
    orderId: idOf('vorder').nullable(),
    /** The session of a programme at which the volunteer helped. */
    sessionId: idOf('vsess').nullable().optional(),
    communityId: idOf('comm'),
    minutes: z.int().min(1),
    servedOn: day,
    teamId: idOf('team').nullable().optional(),
    /** The unit whose team it was. */
    unitId: idOf('unit').nullable().optional(),
  }),
})

export const hoursCorrected = defineEvent({
  publisher: 'volunteer',
  name: 'HoursCorrected',
  version: 1,
  means: 'Hours that had been confirmed were wrong: an entry was reversed, and perhaps replaced.',
  term: '志愿服务时长更正',
  data: z.object({
    hourEntryId: idOf('hour'),
    volunteerId: idOf('vol'),
    communityId: idOf('comm'),
    /** Added to the totals; less than nothing when the truth is shorter. */
    minutes: z.int(),
    teamId: idOf('team').nullable(),
    unitId: idOf('unit').nullable(),
  }),
})

export const starAwarded = defineEvent({
  publisher: 'volunteer',
  name: 'StarAwarded',
  version: 1,
  means: 'A volunteer was awarded stars, on application, for hours on record.',
  term: '星级志愿者认定',
  data: z.object({ volunteerId: idOf('vol'), communityId: idOf('comm'), stars: z.int().min(1) }),
})

export const certificateIssued = defineEvent({
  publisher: 'volunteer',
  name: 'CertificateIssued',
  version: 1,
  means: 'A community certified hours that it has on record for a volunteer.',
  term: '志愿服务记录证明出具',
  data: z.object({
    certificateId: idOf('vcert'),
    volunteerId: idOf('vol'),
    communityId: idOf('comm'),
    minutes: z.int().min(1),
  }),
})

export const certificateRevoked = defineEvent({
  publisher: 'volunteer',
  name: 'CertificateRevoked',
  version: 1,
  means: 'A certificate of service no longer holds.',
  term: '志愿服务记录证明撤销',
  data: z.object({ certificateId: idOf('vcert'), volunteerId: idOf('vol'), communityId: idOf('comm'), cause: code }),
})

export const volunteerEvents = [
  stationOpened,
  teamRegistered,
  teamSuspended,
  teamMerged,
  volunteerRegistered,
  hoursConfirmed,
  hoursCorrected,
  starAwarded,
  certificateIssued,
  certificateRevoked,
  ...volunteerOrderEvents,
  ...volunteerSafetyEvents,
] as const
