import { idField } from '@onecore/subgraph/graph/shared-resolvers'
import type { Resolvers } from '../__generated__/graphql.js'
import { volunteerOrderKind } from '../orders/order.model.js'
import type { Volunteer } from '../volunteers/volunteer.model.js'
import { minutesOf } from './hour-entry.js'
import { type HourEntry, hourEntryKind } from './hour-entry.model.js'

export const hourResolvers: Resolvers = {
  Volunteer: {
    hours: ({ _id }: Volunteer, args, context) =>
      context.page(hourEntryKind, { volunteerId: _id }, { by: 'createdAt', descending: true }, args),
  },
  HourEntry: {
    ...idField,
    order: ({ orderId }: HourEntry, _, context) => context.find(volunteerOrderKind, orderId),
    minutes: (entry: HourEntry) => minutesOf(entry),
  },
}
