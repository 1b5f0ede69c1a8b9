import { idOf } from '@onecore/kernel/type-id'
import { transition } from '@onecore/subgraph/command/command'
import { z } from 'zod'
import { coBuildingAgreements } from './agreement.js'

/** The other side agrees to the text as it stands; now it can be signed. 商定 */
export const settleCoBuildingAgreement = transition({
  name: 'settleCoBuildingAgreement',
  payload: 'agreement',
  on: coBuildingAgreements,
  move: 'SETTLE',
  input: z.object({ agreementId: idOf('agreement') }),
  target: ({ agreementId }) => agreementId,
})
