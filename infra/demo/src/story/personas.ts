import type { MandateRole, ScopeKind } from '@onecore/access/caller'
import { demoIssuerName, type PersonaKey, personas } from '@onecore/gateway/demo/personas'
import { stableId } from '@onecore/kernel/type-id'
import { mandateKind, type StoredMandate } from '@onecore/party-building/mandates/mandate.model'
import { type SignIn, signInKind } from '@onecore/party-building/sign-ins/sign-in.model'
import { type Chapter, chapter, stored } from './chapter.js'
import { city, communities, kangsheng, placeNamed, streets } from './divisions.js'
import { xinyuanEstate } from './estates.js'
import { directedOrganizationId } from './organizations.js'
import { isPerson, personaPersonId } from './persona-people.js'
import { cloverTeamId } from './teams.js'
import { foundedAt } from './time.js'
import { liaisonUnit } from './units.js'

interface Grant {
  readonly role: MandateRole
  readonly scopeKind: ScopeKind
  readonly scopeId: string
  /** Ids from the city down to the scope itself. */
  readonly path: readonly string[]
}

const tonggelang = placeNamed(communities, '通格朗社区')
const kundulun = placeNamed(communities, '昆都仑社区')
const qingchunshan = placeNamed(streets, '青春山街道')

/** Who may do what in the demo city. Residents, volunteers and the stranger hold no mandate: none is needed. */
const grants: Partial<Record<PersonaKey, Grant>> = {
  'community-secretary': grant('COMMUNITY_SECRETARY', 'COMMUNITY', kangsheng.path),
  'station-worker': grant('STATION_WORKER', 'COMMUNITY', kangsheng.path),
  'team-leader': grant('TEAM_LEADER', 'TEAM', [...kangsheng.path, cloverTeamId]),
  'unit-liaison': grant('UNIT_LIAISON', 'UNIT', liaisonUnit.path),
  'organization-director': grant('ORGANIZATION_DIRECTOR', 'ORGANIZATION', [...tonggelang.path, directedOrganizationId]),
  convenor: grant('CONVENOR', 'ESTATE', [...kundulun.path, xinyuanEstate.id]),
  'street-officer': grant('STREET_OFFICER', 'STREET', qingchunshan.path),
  'city-supervisor': grant('CITY_SUPERVISOR', 'CITY', city.path),
  'department-system': grant('DEPARTMENT_SYSTEM', 'CITY', city.path),
  administrator: grant('ADMINISTRATOR', 'CITY', city.path),
}

const signInId = (key: PersonaKey): string => stableId('signin', `ordos/persona/${key}`)

/** A sign-in for everybody but the stranger, whom nobody has linked. */
const signIns = (): SignIn[] =>
  personas
    .filter(({ key }) => key !== 'stranger')
    .map(({ key, subject }) => ({
      ...stored(signInId(key), foundedAt),
      issuer: demoIssuerName,
      subject,
      kind: isPerson(key) ? 'PERSON' : 'SYSTEM',
      personId: isPerson(key) ? personaPersonId(key) : null,
      isLinked: true,
    }))

const mandates = (): StoredMandate[] =>
  personas.flatMap(({ key }) => {
    const granted = grants[key]
    return granted === undefined ? [] : [mandate(key, granted)]
  })

const mandate = (key: PersonaKey, { role, scopeKind, scopeId, path }: Grant): StoredMandate => ({
  ...stored(stableId('mand', `ordos/persona/${key}`), foundedAt),
  personId: isPerson(key) ? personaPersonId(key) : null,
  signInId: isPerson(key) ? null : signInId(key),
  role,
  scopeKind,
  scopeId,
  communityId: path.find((id) => id.startsWith('comm_')) ?? null,
  path: [...path],
  validFrom: foundedAt,
  validTo: null,
})

export const personaChapters = (): Chapter[] => [
  chapter({
    label: 'sign-ins',
    service: 'party-building',
    kind: signInKind,
    size: personas.length,
    documents: signIns,
  }),
  chapter({
    label: 'mandates',
    service: 'party-building',
    kind: mandateKind,
    size: personas.length,
    documents: mandates,
  }),
]

/** A path ends with what it leads to. */
function grant(role: MandateRole, scopeKind: ScopeKind, path: readonly string[]): Grant {
  return { role, scopeKind, scopeId: path.at(-1) ?? '', path }
}
