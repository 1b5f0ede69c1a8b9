import { type CalendarDay, dayOf } from '@onecore/kernel/day'
import type { Reader } from '@onecore/subgraph/command/reader'
import type { Page, PageArguments } from '@onecore/subgraph/graph/pagination'
import type { RequestContext } from '@onecore/subgraph/request-context'
import type { Volunteer } from '../volunteers/volunteer.model.js'
import { type InsuranceProof, insuranceProofKind } from './insurance-proof.model.js'

/** Proofs that are not over and may cover one of these volunteers when they serve with one of these teams. */
export const insuranceOf = (
  read: Reader,
  volunteers: readonly Volunteer[],
  teamIds: readonly string[],
  now: Date,
): Promise<InsuranceProof[]> =>
  read.list(insuranceProofKind, {
    validTo: { $gte: dayOf(now) },
    withdrawnAt: null,
    $or: [
      { volunteerIds: { $in: volunteers.map(({ _id }) => _id) } },
      { insured: 'COMMUNITY', communityId: { $in: [...new Set(volunteers.map(({ communityId }) => communityId))] } },
      { insured: 'TEAM', teamId: { $in: [...teamIds] } },
    ],
  })

/** Which proofs somebody asks for. */
interface ProofFilter {
  readonly scopeId?: string | null | undefined
  readonly teamId?: string | null | undefined
  readonly volunteerId?: string | null | undefined
}

const asked = ({ scopeId, teamId, volunteerId }: ProofFilter) => ({
  ...(scopeId ? { path: scopeId } : {}),
  ...(teamId ? { teamId } : {}),
  ...(volunteerId ? { volunteerIds: volunteerId } : {}),
})

/** Proofs, newest first. */
export const findProofs = (
  context: RequestContext,
  filter: ProofFilter,
  args: PageArguments,
): Promise<Page<InsuranceProof>> =>
  context.page(insuranceProofKind, asked(filter), { by: 'createdAt', descending: true }, args)

/** Proofs that still cover somebody today and no more from that day on, the first to end first: to be renewed in time. */
export const findEndingProofs = (
  context: RequestContext,
  filter: ProofFilter,
  before: CalendarDay,
  args: PageArguments,
): Promise<Page<InsuranceProof>> =>
  context.page(
    insuranceProofKind,
    { ...asked(filter), withdrawnAt: null, validTo: { $gte: dayOf(context.now), $lt: before } },
    { by: 'validTo', descending: false },
    args,
  )
