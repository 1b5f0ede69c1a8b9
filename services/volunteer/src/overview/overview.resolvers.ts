import { type Counted, counterField } from '@onecore/subgraph/counters/counter-field'
import type { Resolvers } from '../__generated__/graphql.js'

/** Roll-ups come from maintained counters, whatever their size. */
export const overviewResolvers: Resolvers = {
  Community: { volunteering: (community: Counted) => community },
  Division: { volunteering: (division: Counted) => division },
  Volunteering: {
    teamCount: counterField('teams'),
    volunteerCount: counterField('volunteers'),
    stationCount: counterField('stations'),
    openOrderCount: counterField('orders.open'),
    signedOrderCount: counterField('orders.signed'),
    confirmedMinutes: counterField('hours.minutes'),
  },
}
