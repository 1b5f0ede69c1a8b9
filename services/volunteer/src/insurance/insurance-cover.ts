import type { CalendarDay } from '@onecore/kernel/day'
import type { InsuranceProof } from './insurance-proof.model.js'

/** Who is to be covered: a volunteer, serving with a team. */
interface Insured {
  readonly volunteerId: string | null
  readonly teamId: string | null
}

/** Whether this proof covers the volunteer on that day: in person, or with everybody of the team. */
export const covers = (
  { volunteerId, teamId, validFrom, validTo, withdrawnAt }: InsuranceProof,
  insured: Insured,
  day: CalendarDay,
): boolean =>
  withdrawnAt === null &&
  validFrom <= day &&
  day <= validTo &&
  ((volunteerId !== null && volunteerId === insured.volunteerId) || (teamId !== null && teamId === insured.teamId))
