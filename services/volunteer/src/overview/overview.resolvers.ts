import { suppressSmallCell } from '@onecore/kernel/small-cell'
import { type Counted, counterField } from '@onecore/subgraph/counters/counter-field'
import type { Resolvers } from '../__generated__/graphql.js'

/** Roll-ups come from maintained counters, whatever their size; counts of participants are published from five upwards. */
export const overviewResolvers: Resolvers = {
  Community: { volunteering: (community: Counted) => community },
  Division: { volunteering: (division: Counted) => division },
  Volunteering: {
    teamCount: counterField('teams'),
    volunteerCount: counterField('volunteers'),
    activeVolunteerCount: counterField('volunteers.active'),
    stationCount: counterField('stations'),
    openOrderCount: counterField('orders.open'),
    unclaimedOrderCount: counterField('orders.unclaimed'),
    signedOrderCount: counterField('orders.signed'),
    runningProgrammeCount: counterField('programmes.running'),
    heldSessionCount: counterField('programmes.sessions'),
    programmeParticipationCount: async (place: Counted, _, context) =>
      suppressSmallCell(await counterField('programmes.participations')(place, _, context)),
    confirmedMinutes: counterField('hours.minutes'),
  },
}
