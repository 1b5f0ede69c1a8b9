import { calendarDay, dayOf } from '@onecore/kernel/day'
import { shortText } from '@onecore/kernel/text'
import { idOf, newId } from '@onecore/kernel/type-id'
import { change, creation } from '@onecore/subgraph/command/command'
import { z } from 'zod'
import { insuranceProofKind } from './insurance-proof.model.js'
import { insuredGroup, isOneGroup } from './insured-group.js'

/** Volunteers that one proof names; more are a team, or a community. */
const mostNamed = 200

const input = z
  .object({
    teamId: idOf('team').optional(),
    volunteerIds: z.array(idOf('vol')).min(1).max(mostNamed).optional(),
    communityId: idOf('comm').optional(),
    insurer: shortText(100),
    policyNumber: shortText(60),
    validFrom: calendarDay,
    validTo: calendarDay,
  })
  .refine(isOneGroup, {
    path: ['teamId'],
    error: 'give teamId, volunteerIds or both, or communityId alone',
  })
  .refine(({ validFrom, validTo }) => validFrom <= validTo, {
    path: ['validTo'],
    error: 'must not lie before validFrom',
  })

/**
 * Somebody has seen the policy that covers a team, volunteers by name, or all volunteers of a community. Dangerous
 * orders ask for it. 登记保险凭证
 */
export const recordInsuranceProof = creation({
  name: 'recordInsuranceProof',
  payload: 'proof',
  kind: insuranceProofKind,
  action: 'RECORD',
  input,
  facts: (group, { read }) => insuredGroup(read, group),
  draft: ({ insurer, policyNumber, validFrom, validTo }, { facts: { insured, team, volunteers, place }, now }) => ({
    _id: newId('insur', now),
    insured,
    teamId: team?._id ?? null,
    volunteerIds: volunteers.map(({ _id }) => _id),
    volunteerPersonIds: volunteers.map(({ personId }) => personId),
    communityId: place.communityId,
    path: place.path,
    insurer,
    policyNumber,
    validFrom,
    validTo,
    withdrawnAt: null,
  }),
  decide: (decision, { communityId }, { validTo }, { facts: { team, volunteers }, now }) =>
    decision
      .refuseWhen(validTo < dayOf(now), 'INSURANCE_OVER', 'validTo')
      .refuseWhen(
        team !== null && volunteers.some(({ teamIds }) => !teamIds.includes(team._id)),
        'NOT_IN_TEAM',
        'volunteerIds',
      )
      .refuseWhen(
        team === null && volunteers.some((volunteer) => volunteer.communityId !== communityId),
        'VOLUNTEERS_ELSEWHERE',
        'volunteerIds',
      ),
})

/** The proof was recorded wrongly: it covers nobody any more. What was done under it stays as it is. */
export const withdrawInsuranceProof = change({
  name: 'withdrawInsuranceProof',
  payload: 'proof',
  kind: insuranceProofKind,
  action: 'RECORD',
  input: z.object({ proofId: idOf('insur') }),
  target: ({ proofId }) => proofId,
  guards: [{ code: 'PROOF_WITHDRAWN', refuses: ({ withdrawnAt }) => withdrawnAt !== null }],
  decide: (decision, _, __, { now }) => decision.set({ withdrawnAt: now }),
})

/** What can be done with a proof. */
export const insuranceProofCommands = [recordInsuranceProof, withdrawInsuranceProof]
