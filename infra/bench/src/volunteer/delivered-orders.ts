import { stored } from '@onecore/demo/story/chapter'
import { newId } from '@onecore/kernel/type-id'
import { modelOf } from '@onecore/store/kind'
import { type HourEntry, hourEntryKind } from '@onecore/volunteer/hours/hour-entry.model'
import { emptyOrder } from '@onecore/volunteer/orders/empty-order'
import { type VolunteerOrder, volunteerOrderKind } from '@onecore/volunteer/orders/order.model'
import type { Connection } from 'mongoose'

/** An order that waits for the signature, with the hours that were drafted for it. */
export interface Delivered {
  readonly order: VolunteerOrder
  readonly hours: HourEntry
}

/** Writes so many orders that wait for their signature, each of somebody else, all in one community. */
export async function writeDelivered(connection: Connection, count: number): Promise<Delivered[]> {
  const path = [newId('div'), newId('div'), newId('div'), newId('comm')]
  const made = Array.from({ length: count }, () => delivered(path))
  await modelOf(connection, volunteerOrderKind).insertMany(made.map(({ order }) => order))
  await modelOf(connection, hourEntryKind).insertMany(made.map(({ hours }) => hours))
  return made
}

function delivered(path: string[]): Delivered {
  const to = new Date()
  const from = new Date(to.getTime() - 3_600_000)
  const communityId = path.at(-1) ?? ''
  const [orderId, volunteerId, personId, teamId] = [newId('vorder'), newId('vol'), newId('person'), newId('team')]
  return {
    order: {
      ...emptyOrder,
      ...stored(orderId, from),
      communityId,
      path,
      category: 'HOME_VISIT',
      description: 'Made by a benchmark',
      servedPersonId: newId('person'),
      teamId,
      status: 'DELIVERED',
      deliveredAt: to,
      participations: [
        {
          volunteerId,
          personId,
          status: 'SERVED',
          acceptedAt: from,
          checkedInAt: from,
          checkedOutAt: to,
          reason: null,
          experience: null,
        },
      ],
    },
    hours: {
      ...stored(newId('hour'), to),
      status: 'DRAFT',
      steps: [],
      volunteerId,
      volunteerPersonId: personId,
      orderId,
      communityId,
      path,
      from,
      to,
      teamId,
    },
  }
}
