import { stableId } from '@onecore/kernel/type-id'
import { type Unit, type UnitCategory, unitKind } from '@onecore/party-building/units/unit.model'
import { type Chapter, chapter, stored } from './chapter.js'
import { city, communities, type Place, placeNamed } from './divisions.js'
import { foundedAt } from './time.js'

const two = (number: number): string => String(number).padStart(2, '0')

function unit(name: string, category: UnitCategory, community: Place | null): Unit {
  const id = stableId('unit', `ordos/${name}`)
  return {
    ...stored(id, foundedAt),
    name,
    category,
    communityId: community?.id ?? null,
    path: [...(community ?? city).path, id],
  }
}

/** The article: the city joint conference has 35 city departments. It names none, so they are numbered. */
export const departments: readonly Unit[] = Array.from({ length: 35 }, (_, index) =>
  unit(`市直部门 ${two(index + 1)}（示例）`, 'CITY_DEPARTMENT', null),
)

export const binhe = placeNamed(communities, '滨河社区')

/** The community itself is the first of the thirteen members of Binhe's regional joint party committee. */
export const binheOrganization = unit('滨河社区', 'COMMUNITY_ORGANIZATION', binhe)

/** One that nobody names: a persona is its liaison. */
export const liaisonUnit: Unit = unit('滨河社区驻区单位 04（示例）', 'OTHER', binhe)

/** The other twelve, of which the article names two. */
export const binheUnits: readonly Unit[] = [
  unit('内蒙古高路公司', 'ENTERPRISE', binhe),
  unit('鄂尔多斯理工学校', 'SCHOOL', binhe),
  liaisonUnit,
  ...Array.from({ length: 9 }, (_, index) => unit(`滨河社区驻区单位 ${two(index + 5)}（示例）`, 'OTHER', binhe)),
]

/** All thirteen. */
export const binheMembers: readonly Unit[] = [binheOrganization, ...binheUnits]

/** Those that have set up the volunteer team which is asked of every member; the others are made up to be late. */
export const binheUnitsWithTeam: readonly Unit[] = binheUnits.slice(0, 10)

export const units: readonly Unit[] = [...departments, ...binheMembers]

export const unitsChapter = (): Chapter =>
  chapter({ label: 'units', service: 'party-building', kind: unitKind, size: units.length, documents: () => units })
