import type { CalendarDay } from '@onecore/kernel/day'
import type { InsuranceProof } from './insurance-proof.model.js'

/** Who is to be covered: a volunteer registered in a community, serving with a team. */
interface Insured {
  readonly volunteerId: string | null
  readonly teamId: string | null
  /** Where the volunteer is registered. */
  readonly communityId: string | null
}

/** Whether this proof covers the volunteer on that day: by name, with everybody of the team, or of the community. */
export const covers = (proof: InsuranceProof, insured: Insured, day: CalendarDay): boolean =>
  proof.withdrawnAt === null && proof.validFrom <= day && day <= proof.validTo && isAmong(insured, proof)

function isAmong({ volunteerId, teamId, communityId }: Insured, proof: InsuranceProof): boolean {
  if (proof.insured === 'COMMUNITY') return proof.communityId === communityId
  const isNamed = proof.insured === 'TEAM' || (volunteerId !== null && proof.volunteerIds.includes(volunteerId))
  return isNamed && (proof.teamId === null || proof.teamId === teamId)
}
