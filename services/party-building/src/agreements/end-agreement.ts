import { agreementEnded } from '@onecore/events/contracts/party-building'
import { dayOf } from '@onecore/kernel/day'
import { longText } from '@onecore/kernel/text'
import { idOf } from '@onecore/kernel/type-id'
import { transition } from '@onecore/subgraph/command/command'
import { type DutyScope, duty } from '@onecore/subgraph/duty'
import { z } from 'zod'
import { coBuildingAgreements } from './agreement.js'
import { keptStates } from './agreement.lifecycle.js'
import { type CoBuildingAgreement, coBuildingAgreementKind } from './agreement.model.js'
import { eventOf } from './agreement-event.js'

const ofAgreement = { payload: 'agreement', on: coBuildingAgreements } as const
const target = ({ agreementId }: { agreementId: string }) => agreementId
const agreementId = idOf('agreement')

/** One side no longer holds to it, and says why. 解除 */
export const terminateCoBuildingAgreement = transition({
  ...ofAgreement,
  name: 'terminateCoBuildingAgreement',
  move: 'TERMINATE',
  input: z.object({ agreementId, reason: longText(500) }),
  target,
  decide: (decision, agreement, { reason }) =>
    decision.set({ terminationReason: reason }).emit(agreementEnded, { ...eventOf(agreement), outcome: 'TERMINATED' }),
})

/** What the clock does to agreements. No mutations: only the service itself runs them. */
const byTheClock = { ...ofAgreement, input: z.object({ agreementId }), target } as const

export const beginCoBuildingAgreement = transition({
  ...byTheClock,
  name: 'beginCoBuildingAgreement',
  move: 'TAKE_EFFECT',
})
export const lapseCoBuildingAgreement = transition({ ...byTheClock, name: 'lapseCoBuildingAgreement', move: 'LAPSE' })
export const expireCoBuildingAgreement = transition({
  ...byTheClock,
  name: 'expireCoBuildingAgreement',
  move: 'EXPIRE',
  decide: (decision, agreement) => decision.emit(agreementEnded, { ...eventOf(agreement), outcome: 'EXPIRED' }),
})
export const renewCoBuildingAgreement = transition({
  ...byTheClock,
  name: 'renewCoBuildingAgreement',
  move: 'RENEW',
  decide: (decision, agreement) => decision.emit(agreementEnded, { ...eventOf(agreement), outcome: 'RENEWED' }),
})

/** Agreements take effect on their first day, and end when their last one is over. */
export const followPeriods = duty({
  name: 'agreements.followPeriods',
  everyMs: 10 * 60_000,
  async fulfil(scope) {
    const { read, run, now } = scope
    const today = dayOf(now)
    const begun = await read.list(coBuildingAgreementKind, { status: 'SIGNED', validFrom: { $lte: today } })
    for (const { _id } of begun) await run(beginCoBuildingAgreement, { agreementId: _id })
    const unsigned = { status: { $in: ['DRAFT', 'NEGOTIATED'] }, validTo: { $lt: today } } as const
    for (const { _id } of await read.list(coBuildingAgreementKind, unsigned)) {
      await run(lapseCoBuildingAgreement, { agreementId: _id })
    }
    for (const over of await read.list(coBuildingAgreementKind, { status: 'ACTIVE', validTo: { $lt: today } })) {
      const command = (await isRenewed(scope, over)) ? renewCoBuildingAgreement : expireCoBuildingAgreement
      await run(command, { agreementId: over._id })
    }
  },
})

/** The two have signed for a later year already. */
const isRenewed = ({ read }: DutyScope, { unitId, jointBodyId, year }: CoBuildingAgreement): Promise<boolean> =>
  read.exists(coBuildingAgreementKind, {
    unitId,
    jointBodyId,
    year: { $gt: year },
    status: { $in: [...keptStates] },
  })
