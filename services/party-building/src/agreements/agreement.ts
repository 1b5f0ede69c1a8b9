import { actorId } from '@onecore/access/caller'
import { dayOf } from '@onecore/kernel/day'
import { aggregate } from '@onecore/subgraph/command/command'
import { jointBodyKind } from '../joint-bodies/joint-body.model.js'
import { coBuildingAgreementLifecycle } from './agreement.lifecycle.js'
import { coBuildingAgreementKind } from './agreement.model.js'

/** Agreements with their lifecycle; its guards ask who acts, on which day, and whether the unit is a member still. */
export const coBuildingAgreements = aggregate({
  kind: coBuildingAgreementKind,
  lifecycle: coBuildingAgreementLifecycle,
  facts: async ({ jointBodyId, unitId }, { read, caller, now }) => ({
    actorId: actorId(caller),
    today: dayOf(now),
    isMember: await read.exists(jointBodyKind, { _id: jointBodyId, memberUnitIds: unitId }),
  }),
})
