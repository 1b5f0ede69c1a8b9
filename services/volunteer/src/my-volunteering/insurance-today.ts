import { dayOf } from '@onecore/kernel/day'
import type { RequestContext } from '@onecore/subgraph/request-context'
import { covers } from '../insurance/insurance-cover.js'
import { type InsuranceProof, insuranceProofKind } from '../insurance/insurance-proof.model.js'
import type { Volunteer } from '../volunteers/volunteer.model.js'

/** Proofs by whom they cover, a volunteer, a team or a community: one database call for all that a request asks about. */
const proofsOf = (context: RequestContext, insuredId: string): Promise<InsuranceProof[]> =>
  context
    .loader('proofsInForce', async (ids: readonly string[]) => {
      const today = dayOf(context.now)
      const inForce = { validFrom: { $lte: today }, validTo: { $gte: today }, withdrawnAt: null }
      const insured = [
        { volunteerIds: { $in: [...ids] } },
        { insured: 'TEAM' as const, teamId: { $in: [...ids] } },
        { insured: 'COMMUNITY' as const, communityId: { $in: [...ids] } },
      ]
      const proofs = await context.read.list(insuranceProofKind, { ...inForce, $or: insured }, mostProofs)
      return ids.map((id) => proofs.filter((proof) => groupsOf(proof).includes(id)))
    })
    .load(insuredId)

const groupsOf = ({ insured, volunteerIds, teamId, communityId }: InsuranceProof): (string | null)[] =>
  ({ VOLUNTEERS: volunteerIds, TEAM: [teamId], COMMUNITY: [communityId] })[insured]

/** More proofs than a page of volunteers and their teams can have in force at once. */
const mostProofs = 10_000

/** What covers the volunteer today: in person, with each of their teams, and in their community (Regulations art. 17). */
export async function insuranceToday(
  context: RequestContext,
  { _id, teamIds, communityId }: Volunteer,
): Promise<InsuranceProof[]> {
  const found = (await Promise.all([_id, ...teamIds, communityId].map((id) => proofsOf(context, id)))).flat()
  const today = dayOf(context.now)
  const withTeam = (teamId: string | null) => (teamId !== null && teamIds.includes(teamId) ? teamId : null)
  return found.filter((proof) =>
    covers(proof, { volunteerId: _id, teamId: withTeam(proof.teamId), communityId }, today),
  )
}
