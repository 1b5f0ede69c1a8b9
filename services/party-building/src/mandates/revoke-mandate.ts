import { mandateRevoked } from '@onecore/events/contracts/party-building'
import { idOf } from '@onecore/kernel/type-id'
import { change } from '@onecore/subgraph/command/command'
import { z } from 'zod'
import { mandateKind } from './mandate.model.js'

/** A mandate ends now, before its time. One that has not begun yet never begins. */
export const revokeMandate = change({
  name: 'revokeMandate',
  payload: 'mandate',
  kind: mandateKind,
  action: 'REVOKE',
  input: z.object({ mandateId: idOf('mand') }),
  target: ({ mandateId }) => mandateId,
  decide: (decision, { _id, personId, validTo }, _, { now }) =>
    decision
      .refuseWhen(validTo !== null && validTo <= now, 'MANDATE_ENDED')
      .set({ validTo: now })
      .emit(mandateRevoked, { mandateId: _id, personId, revokedAt: now.toISOString() }),
})
