import type { MandateRole, ScopeKind } from '@onecore/access/caller'

/** What each role can be for. */
export const scopesOfRole: Readonly<Record<MandateRole, readonly ScopeKind[]>> = {
  COMMUNITY_SECRETARY: ['COMMUNITY'],
  COMMUNITY_WORKER: ['COMMUNITY'],
  STATION_WORKER: ['COMMUNITY'],
  GRID_CHIEF: ['COMMUNITY', 'ESTATE'],
  TEAM_LEADER: ['TEAM'],
  ORGANIZATION_DIRECTOR: ['ORGANIZATION'],
  UNIT_LIAISON: ['UNIT'],
  CONVENOR: ['ESTATE'],
  STREET_OFFICER: ['STREET'],
  CITY_SUPERVISOR: ['CITY', 'BANNER'],
  DEPARTMENT_SYSTEM: ['CITY', 'BANNER', 'STREET', 'COMMUNITY'],
  ADMINISTRATOR: ['CITY'],
}

/** What a community secretary may grant within the community; everything else is an administrator's. */
export const grantedBySecretaries: readonly MandateRole[] = [
  'COMMUNITY_WORKER',
  'STATION_WORKER',
  'GRID_CHIEF',
  'TEAM_LEADER',
]
