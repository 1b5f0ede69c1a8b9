import { unitChanged } from '@onecore/events/contracts/party-building'
import { shortText } from '@onecore/kernel/text'
import { idOf, newId } from '@onecore/kernel/type-id'
import { creation, type Inquiry } from '@onecore/subgraph/command/command'
import { z } from 'zod'
import { communityKind } from '../divisions/community.model.js'
import { divisionKind } from '../divisions/division.model.js'
import { unitCategories, unitKind } from './unit.model.js'

/** A unit is registered where it is stationed (驻区单位), or as a department of the city. */
export const registerUnit = creation({
  name: 'registerUnit',
  payload: 'unit',
  kind: unitKind,
  action: 'REGISTER',
  input: z.object({
    name: shortText(100),
    category: z.enum(unitCategories),
    communityId: idOf('comm').optional(),
  }),
  facts: ({ communityId }, inquiry) => seatOf(communityId, inquiry),
  draft: (input, { facts: seat, now }) => {
    const _id = newId('unit', now)
    return {
      _id,
      name: input.name,
      category: input.category,
      communityId: input.communityId ?? null,
      path: [...seat.path, _id],
    }
  },
  decide: (decision, unit, _, { facts: seat }) =>
    decision.refuseWhen(seat.isDissolved, 'COMMUNITY_DISSOLVED', 'communityId').emit(unitChanged, {
      unitId: unit._id,
      unitName: unit.name,
      communityId: unit.communityId,
      category: unit.category,
      isDissolved: false,
    }),
})

async function seatOf(communityId: string | undefined, { read }: Inquiry) {
  if (communityId !== undefined) return read.get(communityKind, communityId)
  const city = await read.first(divisionKind, { level: 'CITY' })
  return { path: city?.path ?? [], isDissolved: false }
}
