/** Roles a mandate can give. Being a resident or a volunteer is not a role: it is a record in a service. */
export const mandateRoles = [
  'COMMUNITY_SECRETARY',
  'COMMUNITY_WORKER',
  'STATION_WORKER',
  'GRID_CHIEF',
  'TEAM_LEADER',
  'ORGANIZATION_DIRECTOR',
  'UNIT_LIAISON',
  'CONVENOR',
  'STREET_OFFICER',
  'CITY_SUPERVISOR',
  'DEPARTMENT_SYSTEM',
  'ADMINISTRATOR',
] as const
export type MandateRole = (typeof mandateRoles)[number]

/** What a mandate is about. Divisions are city, banner or district, and street. */
export const scopeKinds = ['CITY', 'BANNER', 'STREET', 'COMMUNITY', 'ESTATE', 'UNIT', 'ORGANIZATION', 'TEAM'] as const
export type ScopeKind = (typeof scopeKinds)[number]

/** A dated authority: this person (or system) may act in this role for this division, estate, unit, … */
export interface Mandate {
  readonly id: string
  readonly role: MandateRole
  readonly scopeKind: ScopeKind
  /** Id of the division, community, estate, unit, organization or team. */
  readonly scopeId: string
  readonly validFrom: Date
  readonly validTo: Date | null
}

export type { Locale } from '@onecore/kernel/locale'

/**
 * Who is calling. `ANONYMOUS`: nobody signed in. `PERSON`: somebody signed in, with a person id once the sign-in is
 * linked to one. `SYSTEM`: a department's system or one of our own services (`subject` says which).
 */
export interface Caller {
  readonly kind: 'ANONYMOUS' | 'PERSON' | 'SYSTEM'
  /** The issuer's name for the caller, e.g. `https://sso.example/|4711`; `service:volunteer` for our own services. */
  readonly subject: string
  readonly personId: string | null
  /** Mandates in force when the token was made. */
  readonly mandates: readonly Mandate[]
}

export const anonymous: Caller = { kind: 'ANONYMOUS', subject: 'anonymous', personId: null, mandates: [] }

/** One of our own services acting on an event. It has no mandates: commands name it where it may act. */
export const serviceCaller = (service: string): Caller => ({
  kind: 'SYSTEM',
  subject: `service:${service}`,
  personId: null,
  mandates: [],
})

/** Ids of everything the caller holds this role for (any of the given roles) at that moment. */
export const scopesOf = (caller: Caller, at: Date, ...roles: readonly MandateRole[]): string[] =>
  caller.mandates
    .filter((mandate) => roles.includes(mandate.role) && isInForce(mandate, at))
    .map((mandate) => mandate.scopeId)

export const isInForce = (mandate: Mandate, at: Date): boolean =>
  mandate.validFrom <= at && (mandate.validTo === null || at < mandate.validTo)

/** The id that audit entries and events carry for the caller: the person's, or the system's subject. */
export const actorId = (caller: Caller): string => caller.personId ?? caller.subject
