import { areas, city, communities, kangsheng, placeNamed, streets } from './story/divisions.js'
import { xinyuanEstate } from './story/estates.js'
import { directedOrganizationId, socialWorkAssociationId } from './story/organizations.js'
import { personaPersonId } from './story/persona-people.js'
import { cloverTeamId } from './story/teams.js'

/** Ids of the demo city that queries, tests and benchmarks ask for; the same in every demo city. */
export const demoIds = {
  city: city.id,
  kangbashi: placeNamed(areas, '康巴什区').id,
  qingchunshanStreet: placeNamed(streets, '青春山街道').id,
  /** The community of the walk. */
  kangsheng: kangsheng.id,
  tonggelang: placeNamed(communities, '通格朗社区').id,
  kundulun: placeNamed(communities, '昆都仑社区').id,
  xinyuanEstate: xinyuanEstate.id,
  /** The team of the walk. */
  cloverTeam: cloverTeamId,
  socialWorkAssociation: socialWorkAssociationId,
  directedOrganization: directedOrganizationId,
  resident: personaPersonId('resident'),
  servedNeighbour: personaPersonId('served-neighbour'),
} as const
