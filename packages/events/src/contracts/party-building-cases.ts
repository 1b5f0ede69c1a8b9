import { idOf } from '@onecore/kernel/type-id'
import { z } from 'zod'
import { defineEvent } from '../contract.js'
import { code, divisionPath, instant } from './fields.js'

/** Every `path` here leads from the city down to the street; the community itself is not in it. */
const ofCase = { caseId: idOf('case'), communityId: idOf('comm') }

export const caseCollected = defineEvent({
  publisher: 'party-building',
  name: 'CaseCollected',
  version: 1,
  means: 'A matter reached the community through one of the three channels of the 365 method.',
  term: '民情收集',
  data: z.object({
    ...ofCase,
    path: divisionPath,
    channel: z.enum(['CADRE_VISIT', 'PUBLIC_REPORT', 'IT_COLLECTION']),
    category: code,
    reportedByPersonId: idOf('person').nullable(),
    servedPersonId: idOf('person').nullable(),
    /** The volunteer order that was routed to become this case. */
    volunteerOrderId: idOf('vorder').nullish(),
  }),
})

export const caseAnalysed = defineEvent({
  publisher: 'party-building',
  name: 'CaseAnalysed',
  version: 1,
  means: 'The community has looked into the matter and classified it.',
  term: '分析民情',
  data: z.object({ ...ofCase, category: code }),
})

export const caseRouted = defineEvent({
  publisher: 'party-building',
  name: 'CaseRouted',
  version: 1,
  means: 'A case is to be handled by volunteers, by purchase or by self-governance; that service opens its own item.',
  term: '民事分流',
  data: z.object({
    ...ofCase,
    path: divisionPath,
    target: z.enum(['VOLUNTEER_ORDER', 'PROCUREMENT_NEED', 'TOPIC', 'WARM_HEART_ITEM']),
    category: code,
    mode: z.enum(['TEAM', 'DIGITAL', 'AGENCY', 'APPOINTMENT', 'OFF_HOURS']),
    servedPersonId: idOf('person').nullable(),
    reportedByPersonId: idOf('person').nullable(),
    /** While a blocking item is open, no result may be fed back. */
    isBlocking: z.boolean(),
    /** Known risks of the help, told to volunteers before they accept (Volunteer Service Regulations art. 12). */
    risks: z.array(code).max(20),
    /** Skills or qualifications the help needs (art. 15, 16). */
    skills: z.array(code).max(20),
    dueAt: instant.nullable(),
  }),
})

export const caseResultFedBack = defineEvent({
  publisher: 'party-building',
  name: 'CaseResultFedBack',
  version: 1,
  means: 'The reporting person was told the result.',
  term: '反馈结果',
  data: z.object(ofCase),
})

export const caseAppraised = defineEvent({
  publisher: 'party-building',
  name: 'CaseAppraised',
  version: 1,
  means: 'The reporting person appraised how the case was handled.',
  term: '群众评议',
  data: z.object({ ...ofCase, isSatisfied: z.boolean(), rating: z.int().min(1).max(5).nullable() }),
})

export const caseReopened = defineEvent({
  publisher: 'party-building',
  name: 'CaseReopened',
  version: 1,
  means: 'A dissatisfied appraisal put the case back into handling.',
  term: '重新办理',
  data: z.object({ ...ofCase, timesReopened: z.int().min(1) }),
})

export const caseEscalated = defineEvent({
  publisher: 'party-building',
  name: 'CaseEscalated',
  version: 1,
  means: 'The case went up to the street, the banner or the city conference.',
  term: '提级办理',
  data: z.object({ ...ofCase, toLevel: z.enum(['STREET', 'BANNER', 'CITY']), toDivisionId: idOf('div') }),
})

export const caseClosed = defineEvent({
  publisher: 'party-building',
  name: 'CaseClosed',
  version: 1,
  means: 'The case was assessed and is closed.',
  term: '动态考核办结',
  data: z.object(ofCase),
})

export const caseEvents = [
  caseCollected,
  caseAnalysed,
  caseRouted,
  caseResultFedBack,
  caseAppraised,
  caseReopened,
  caseEscalated,
  caseClosed,
] as const
