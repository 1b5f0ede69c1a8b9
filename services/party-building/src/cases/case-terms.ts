/** 三条途径掌握民情: how the community learned of the matter. Recorded at intake. */
export const caseChannels = ['CADRE_VISIT', 'PUBLIC_REPORT', 'IT_COLLECTION'] as const
export type CaseChannel = (typeof caseChannels)[number]

/** 五种方式满足民需: by a team, digitally, by running an errand, by appointment, off hours. */
export const caseModes = ['TEAM', 'DIGITAL', 'AGENCY', 'APPOINTMENT', 'OFF_HOURS'] as const
export type CaseMode = (typeof caseModes)[number]

/** What a case can be routed to; each is an item of another service. */
export const caseTargets = ['VOLUNTEER_ORDER', 'PROCUREMENT_NEED', 'TOPIC', 'WARM_HEART_ITEM'] as const
export type CaseTarget = (typeof caseTargets)[number]

export const caseUrgencies = ['URGENT', 'UTILITIES', 'ORDINARY', 'COMPLEX'] as const
/** UTILITIES: water, power, gas and heating. */
export type CaseUrgency = (typeof caseUrgencies)[number]

/** Who is in charge, from the bottom up: a case escalates one level at a time. */
export const caseLevels = ['COMMUNITY', 'STREET', 'BANNER', 'CITY'] as const
export type CaseLevel = (typeof caseLevels)[number]
