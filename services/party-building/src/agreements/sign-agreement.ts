import { agreementSigned } from '@onecore/events/contracts/party-building'
import { idOf } from '@onecore/kernel/type-id'
import { transition } from '@onecore/subgraph/command/command'
import type { Decision } from '@onecore/subgraph/command/decision'
import { z } from 'zod'
import { coBuildingAgreements } from './agreement.js'
import { type CoBuildingAgreementFacts, coBuildingAgreementLifecycle } from './agreement.lifecycle.js'
import type { AgreementSignature, CoBuildingAgreement } from './agreement.model.js'
import { eventOf, placeOf } from './agreement-event.js'

const ofAgreement = {
  payload: 'agreement',
  on: coBuildingAgreements,
  input: z.object({ agreementId: idOf('agreement') }),
  target: ({ agreementId }: { agreementId: string }) => agreementId,
} as const

/** The unit's liaison signs for the unit. 单位签署 */
export const signCoBuildingAgreementForUnit = transition({
  ...ofAgreement,
  name: 'signCoBuildingAgreementForUnit',
  move: 'SIGN_FOR_UNIT',
  facts: (agreement, _, inquiry) => coBuildingAgreements.facts(agreement, inquiry),
  decide: (decision, agreement, _, { facts, now }) => {
    const unitSignature = { byPersonId: facts.actorId, at: now }
    return signed(decision.set({ unitSignature }), agreement, agreement.bodySignature, facts)
  },
})

/** Who leads the joint body's community, street or city signs for it. 共建组织签署 */
export const signCoBuildingAgreementForBody = transition({
  ...ofAgreement,
  name: 'signCoBuildingAgreementForBody',
  move: 'SIGN_FOR_BODY',
  facts: (agreement, _, inquiry) => coBuildingAgreements.facts(agreement, inquiry),
  decide: (decision, agreement, _, { facts, now }) => {
    const bodySignature = { byPersonId: facts.actorId, at: now }
    return signed(decision.set({ bodySignature }), agreement, agreement.unitSignature, facts)
  },
})

/** The second signature makes the agreement binding, and lets it take effect when its first day has come. */
function signed(
  decision: Decision<CoBuildingAgreement>,
  agreement: CoBuildingAgreement,
  otherSignature: AgreementSignature | null,
  facts: CoBuildingAgreementFacts,
): Decision<CoBuildingAgreement> {
  if (otherSignature === null) return decision
  decision.move(coBuildingAgreementLifecycle, 'CONCLUDE', facts)
  if (agreement.validFrom <= facts.today) decision.move(coBuildingAgreementLifecycle, 'TAKE_EFFECT', facts)
  return decision.emit(agreementSigned, {
    ...eventOf(agreement),
    path: placeOf(agreement),
    projectCount: agreement.projects.length,
  })
}
