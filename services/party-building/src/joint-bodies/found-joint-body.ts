import { shortText } from '@onecore/kernel/text'
import { idOf, newId } from '@onecore/kernel/type-id'
import { creation } from '@onecore/subgraph/command/command'
import { z } from 'zod'
import { findPlace, type Place } from '../divisions/place.js'
import { unitKind } from '../units/unit.model.js'
import { type JointBodyKind, jointBodyKind, jointBodyKinds } from './joint-body.model.js'

/** City conference, 街道大工委, 社区联合党委 and 党建联席会议 each belong to one level. */
const levelOf: Record<JointBodyKind, Place['level']> = {
  CITY_CONFERENCE: 'CITY',
  STREET_WORKING_COMMITTEE: 'STREET',
  COMMUNITY_JOINT_COMMITTEE: 'COMMUNITY',
  PARTY_BUILDING_CONFERENCE: 'COMMUNITY',
}

/** Units of a place begin to work together in a joint body. */
export const foundJointBody = creation({
  name: 'foundJointBody',
  payload: 'jointBody',
  kind: jointBodyKind,
  action: 'FOUND',
  input: z.object({
    bodyKind: z.enum(jointBodyKinds),
    name: shortText(100),
    scopeId: z.union([idOf('div'), idOf('comm')]),
    memberUnitIds: z.array(idOf('unit')).max(100).default([]),
  }),
  facts: async ({ scopeId, memberUnitIds }, { read }) => {
    const known = await read.list(unitKind, { _id: { $in: memberUnitIds } })
    return {
      place: await findPlace(read, scopeId),
      unknownUnit: memberUnitIds.find((wanted) => !known.some(({ _id }) => _id === wanted)),
    }
  },
  draft: ({ bodyKind, name, scopeId, memberUnitIds }, { facts: { place }, now }) => ({
    _id: newId('joint', now),
    bodyKind,
    name,
    scopeId,
    communityId: place?.level === 'COMMUNITY' ? scopeId : null,
    path: place?.path ?? [],
    memberUnitIds: [...new Set(memberUnitIds)],
  }),
  decide: (decision, body, _, { facts: { place, unknownUnit } }) =>
    decision
      .refuseWhen(place === null || place.isDissolved, 'SCOPE_UNKNOWN', 'scopeId')
      .refuseWhen(place !== null && place.level !== levelOf[body.bodyKind], 'SCOPE_DOES_NOT_FIT', 'scopeId')
      .refuseWhen(unknownUnit !== undefined, 'UNIT_UNKNOWN', 'memberUnitIds', { unit: unknownUnit ?? '' }),
})
