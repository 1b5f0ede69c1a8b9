import { unitChanged } from '@onecore/events/contracts/party-building'
import { organizationRegistered } from '@onecore/events/contracts/procurement'
import { on } from '@onecore/subgraph/reaction'
import { refreshReference } from '@onecore/subgraph/reference/refresh-reference'
import { teamHostKind } from './team-host.model.js'

/** Keeps in mind which units and organizations there are, so that none that does not exist sets a team up. */
export const teamHostReactions = [
  on(unitChanged, ({ data, aggregateVersion }, scope) =>
    refreshReference(scope, teamHostKind, data.unitId, aggregateVersion, {
      seatId: data.communityId,
      isActive: !data.isDissolved,
    }),
  ),
  on(organizationRegistered, ({ data, aggregateVersion }, scope) =>
    refreshReference(scope, teamHostKind, data.organizationId, aggregateVersion, {
      seatId: data.communityId,
      isActive: true,
    }),
  ),
]
