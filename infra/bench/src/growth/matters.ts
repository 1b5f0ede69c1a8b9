import { newId } from '@onecore/kernel/type-id'
import { type Case, caseKind } from '@onecore/party-building/cases/case.model'
import { type Community, communityKind } from '@onecore/party-building/divisions/community.model'
import { connect } from '@onecore/store/connection'
import { modelOf } from '@onecore/store/kind'
import { type VolunteerOrder, volunteerOrderKind } from '@onecore/volunteer/orders/order.model'
import type { GrownCity } from './grown-city.js'

/** How many cases, each with its order, a city of the demo city's size is taken to have seen within a year. */
const mattersAtOnce = 10_000
const batchSize = 1_000
/** One order in so many is still on offer. */
const oneOnOfferIn = 4
/** Nobody depends on them. */
const unconfirmed = { ordered: false, writeConcern: { w: 1, j: false } } as const
const yearMs = 365 * 24 * 3_600_000

/**
 * Fills a city with matters. The demo city has none that grow with it, so one case that was walked through is repeated,
 * with its order, over all communities and a year. (Counters are not told: what they cost does not depend on it.)
 */
export async function fillWithMatters(mongodbUri: string, city: GrownCity, caseId: string): Promise<void> {
  const partyBuilding = await connect(mongodbUri, city.database('party-building'))
  const volunteer = await connect(mongodbUri, city.database('volunteer'))
  try {
    const [cases, orders] = [modelOf(partyBuilding, caseKind), modelOf(volunteer, volunteerOrderKind)]
    const pattern = { case: await cases.findById(caseId).lean<Case>(), order: await orders.findOne({ caseId }).lean() }
    if (pattern.case === null || pattern.order === null) throw new Error(`${caseId} was not walked to its end`)
    const communities = await modelOf(partyBuilding, communityKind).find().lean<Community[]>()
    const count = mattersAtOnce * city.scale
    for (let from = 0; from < count; from += batchSize) {
      const matters = Array.from({ length: Math.min(batchSize, count - from) }, (_, index) => {
        const place = communities[(from + index) % communities.length]
        const at = new Date(Date.now() - yearMs * ((from + index + 1) / count))
        const matter = repeated(pattern as Matter, place, at)
        return (from + index) % oneOnOfferIn === 0 ? stillOnOffer(matter) : matter
      })
      await Promise.all([
        partyBuilding.collection<Case>(caseKind.collection).insertMany(
          matters.map((matter) => matter.case),
          unconfirmed,
        ),
        volunteer.collection<VolunteerOrder>(volunteerOrderKind.collection).insertMany(
          matters.map((matter) => matter.order),
          unconfirmed,
        ),
      ])
    }
  } finally {
    await Promise.all([partyBuilding.close(), volunteer.close()])
  }
}

interface Matter {
  readonly case: Case
  readonly order: VolunteerOrder
}

/** The same matter at another place and time, under ids of its own. */
function repeated(pattern: Matter, place: Community | undefined, createdAt: Date): Matter {
  const path = place?.path ?? pattern.case.path
  const there = { communityId: path.at(-1) ?? '', path, createdAt }
  const [caseId, orderId] = [newId('case', createdAt), newId('vorder', createdAt)]
  const links = pattern.case.links.map((link) => ({ ...link, itemId: orderId }))
  return {
    case: { ...pattern.case, ...there, _id: caseId, chargePath: path, links },
    order: { ...pattern.order, ...there, _id: orderId, caseId, neededAt: createdAt },
  }
}

const stillOnOffer = ({ order, ...matter }: Matter): Matter => ({
  ...matter,
  order: {
    ...order,
    status: 'OFFERED',
    offerUntil: new Date(Date.now() + yearMs),
    participations: [],
    signature: null,
  },
})
