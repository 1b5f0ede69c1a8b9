import { calendarDay, dayOf } from '@onecore/kernel/day'
import { shortText } from '@onecore/kernel/text'
import { idOf, newId } from '@onecore/kernel/type-id'
import { change, creation } from '@onecore/subgraph/command/command'
import { z } from 'zod'
import { volunteerTeamKind } from '../teams/team.model.js'
import { volunteerKind } from '../volunteers/volunteer.model.js'
import { insuranceProofKind } from './insurance-proof.model.js'

/** Somebody has seen the policy that covers a volunteer or a team. Dangerous orders ask for it. 登记保险凭证 */
export const recordInsuranceProof = creation({
  name: 'recordInsuranceProof',
  payload: 'proof',
  kind: insuranceProofKind,
  action: 'RECORD',
  input: z
    .object({
      teamId: idOf('team').optional(),
      volunteerId: idOf('vol').optional(),
      insurer: shortText(100),
      policyNumber: shortText(60),
      validFrom: calendarDay,
      validTo: calendarDay,
    })
    .refine(({ teamId, volunteerId }) => (teamId === undefined) !== (volunteerId === undefined), {
      path: ['teamId'],
      error: 'give either teamId or volunteerId',
    })
    .refine(({ validFrom, validTo }) => validFrom <= validTo, {
      path: ['validTo'],
      error: 'must not lie before validFrom',
    }),
  facts: async ({ teamId, volunteerId }, { read }) => ({
    team: teamId === undefined ? null : await read.get(volunteerTeamKind, teamId),
    volunteer: volunteerId === undefined ? null : await read.get(volunteerKind, volunteerId),
  }),
  draft: ({ insurer, policyNumber, validFrom, validTo }, { facts: { team, volunteer }, now }) => ({
    _id: newId('insur', now),
    teamId: team?._id ?? null,
    volunteerId: volunteer?._id ?? null,
    volunteerPersonId: volunteer?.personId ?? null,
    communityId: (team ?? volunteer)?.communityId ?? '',
    path: (team ?? volunteer)?.path ?? [],
    insurer,
    policyNumber,
    validFrom,
    validTo,
    withdrawnAt: null,
  }),
  decide: (decision, _, { validTo }, { now }) => decision.refuseWhen(validTo < dayOf(now), 'INSURANCE_OVER', 'validTo'),
})

/** The proof was recorded wrongly: it covers nobody any more. What was done under it stays as it is. */
export const withdrawInsuranceProof = change({
  name: 'withdrawInsuranceProof',
  payload: 'proof',
  kind: insuranceProofKind,
  action: 'RECORD',
  input: z.object({ proofId: idOf('insur') }),
  target: ({ proofId }) => proofId,
  decide: (decision, proof, _, { now }) =>
    decision.refuseWhen(proof.withdrawnAt !== null, 'PROOF_WITHDRAWN').set({ withdrawnAt: now }),
})
