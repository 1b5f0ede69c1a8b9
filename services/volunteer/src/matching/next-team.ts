import type { VolunteerOrder } from '../orders/order.model.js'
import type { VolunteerTeam } from '../teams/team.model.js'
import { levelsBetween } from './factor.js'
import { type RankingSource, rankTeams } from './matching.queries.js'

/**
 * The team to which an order goes on that nobody took up: of the nearest that were not asked yet and that have active
 * volunteers, the best ranked. The search widens from the community to the street, the banner and the city. Null when
 * there is none. A team is found, never a person, and its volunteers decide for themselves (Regulations art. 25).
 */
export async function nextTeam(source: RankingSource, order: VolunteerOrder): Promise<VolunteerTeam | null> {
  const ranked = await rankTeams(source, order, order.askedTeamIds)
  const levels = ({ team }: { team: VolunteerTeam }) => levelsBetween(team.path, order.path)
  const [next] = ranked
    .filter(({ activeVolunteers }) => activeVolunteers > 0)
    .sort((one, other) => levels(one) - levels(other))
  return next?.team ?? null
}
