import type { VolunteerOrder } from '../orders/order.model.js'
import type { VolunteerTeam } from './team.model.js'

/**
 * Whether a team may serve an order, or run a programme, in a community. Volunteer Service Regulations art. 42: a group
 * that is not registered needs the consent of a community or unit and acts inside it: in the community where it was set
 * up, or in the unit alone, which no order of the neighbourhood does.
 */
export const mayServe = (team: VolunteerTeam, order: Pick<VolunteerOrder, 'communityId'>): boolean =>
  team.standing === 'REGISTERED' || (team.standing === 'COMMUNITY_APPROVED' && team.communityId === order.communityId)

/** The same as a filter, for the teams that may. */
export const scopeFilter = ({ communityId }: VolunteerOrder) => ({
  $or: [{ standing: 'REGISTERED' as const }, { standing: 'COMMUNITY_APPROVED' as const, communityId }],
})
