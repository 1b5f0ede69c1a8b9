import { idOf } from '@onecore/kernel/type-id'
import { change } from '@onecore/subgraph/command/command'
import { z } from 'zod'
import { unitKind } from '../units/unit.model.js'
import { jointBodyKind } from './joint-body.model.js'

const membership = {
  payload: 'jointBody',
  kind: jointBodyKind,
  input: z.object({ jointBodyId: idOf('joint'), unitId: idOf('unit') }),
  target: ({ jointBodyId }: { jointBodyId: string }) => jointBodyId,
}
const most = 100

/** A unit becomes a member. The unit keeps its place in the tree. */
export const joinJointBody = change({
  ...membership,
  name: 'joinJointBody',
  action: 'JOIN',
  facts: async (_, { unitId }, { read }) => ({ isUnitKnown: (await read.find(unitKind, unitId)) !== null }),
  decide: (decision, body, { unitId }, { facts: { isUnitKnown } }) =>
    decision
      .refuseWhen(!isUnitKnown, 'UNIT_UNKNOWN', 'unitId', { unit: unitId })
      .refuseWhen(body.memberUnitIds.includes(unitId), 'ALREADY_MEMBER', 'unitId')
      .refuseWhen(body.memberUnitIds.length >= most, 'TOO_MANY_MEMBERS', 'unitId', { most })
      .set({ memberUnitIds: [...body.memberUnitIds, unitId] }),
})

/** A unit is no longer a member. */
export const leaveJointBody = change({
  ...membership,
  name: 'leaveJointBody',
  action: 'LEAVE',
  decide: (decision, body, { unitId }) =>
    decision
      .refuseWhen(!body.memberUnitIds.includes(unitId), 'NOT_A_MEMBER', 'unitId')
      .set({ memberUnitIds: body.memberUnitIds.filter((member) => member !== unitId) }),
})
