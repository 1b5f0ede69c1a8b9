import { bulkInsert } from '@onecore/demo/bulk-insert'
import { stored } from '@onecore/demo/story/chapter'
import { volunteerPersonId } from '@onecore/demo/story/persona-people'
import { teamsOfVolunteers, volunteerId } from '@onecore/demo/story/volunteers'
import { newId } from '@onecore/kernel/type-id'
import { connect, ensureKinds } from '@onecore/store/connection'
import { type HourEntry, hourEntryKind } from '@onecore/volunteer/hours/hour-entry.model'
import { emptyOrder } from '@onecore/volunteer/orders/empty-order'
import { type VolunteerOrder, volunteerOrderKind } from '@onecore/volunteer/orders/order.model'
import type { VolunteerTeam } from '@onecore/volunteer/teams/team.model'
import type { GrownCity } from '../growth/grown-city.js'

/** How much volunteers are taken to have done within a year, in a city of the demo city's size. */
const atScaleOne = { hourEntries: 1_000_000, orders: 100_000 }
/** One order in so many is still on offer. */
const oneOpenIn = 10
const categories = ['HOME_VISIT', 'ELDERLY_CARE', 'MEDIATION', 'ENVIRONMENT'] as const

const yearMs = 365 * 24 * 3_600_000
const hourMs = 3_600_000

/** Fills a city with a year of service, spread evenly over its volunteers. Counters are not told, and indexes come last. */
export async function fillWithService(mongodbUri: string, city: GrownCity): Promise<void> {
  const connection = await connect(mongodbUri, city.database('volunteer'))
  try {
    const members = [...teamsOfVolunteers(city.scale)]
    const [hours, orders] = [atScaleOne.hourEntries * city.scale, atScaleOne.orders * city.scale]
    for (const { collection } of [volunteerOrderKind, hourEntryKind])
      await connection.collection(collection).dropIndexes()
    await bulkInsert(connection, volunteerOrderKind, spread(orders, members, orderOf), () => undefined)
    await bulkInsert(connection, hourEntryKind, spread(hours, members, hoursOf), () => undefined)
    await ensureKinds(connection, [volunteerOrderKind, hourEntryKind])
  } finally {
    await connection.close()
  }
}

/** The moment of a service, the volunteer's place in the register, and their team. */
type Made<Document> = (at: Date, index: number, team: VolunteerTeam) => Document

function* spread<Document>(
  count: number,
  members: readonly VolunteerTeam[],
  make: Made<Document>,
): Generator<Document> {
  for (let made = 0; made < count; made += 1) {
    const index = made % members.length
    const team = members[index]
    if (team !== undefined) yield make(new Date(Date.now() - yearMs * ((made + 1) / count)), index, team)
  }
}

const hoursOf: Made<HourEntry> = (from, index, team) => ({
  ...stored(newId('hour', from), from),
  status: 'RECORDED',
  steps: [],
  volunteerId: volunteerId(index),
  volunteerPersonId: volunteerPersonId(index),
  orderId: newId('vorder', from),
  communityId: team.communityId,
  path: team.path,
  from,
  to: new Date(from.getTime() + hourMs),
  teamId: team._id,
  nationalState: 'SYNCHRONIZED',
})

const orderOf: Made<VolunteerOrder> = (at, index, team) => {
  const order: VolunteerOrder = {
    ...emptyOrder,
    ...stored(newId('vorder', at), at),
    communityId: team.communityId,
    path: team.path,
    category: categories[index % categories.length] ?? 'HOME_VISIT',
    description: 'Made by a benchmark',
    servedPersonId: volunteerPersonId(index + 1),
    teamId: team._id,
    status: 'OFFERED',
    offerUntil: new Date(Date.now() + yearMs),
  }
  return at.getTime() % oneOpenIn === 0 ? order : { ...order, status: 'SIGNED', offerUntil: null, rating: 5 }
}
