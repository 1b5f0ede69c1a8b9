import type { Inquiry } from '@onecore/subgraph/command/command'
import { type InsuranceProof, insuranceProofKind } from '../insurance/insurance-proof.model.js'
import type { VolunteerTraining } from '../trainings/training.model.js'
import { attendedTrainings } from '../trainings/trainings.queries.js'
import { type Volunteer, volunteerKind } from '../volunteers/volunteer.model.js'
import { type VolunteerOrder, volunteerOrderKind } from './order.model.js'

/** What the guards of an order ask about the world: who is calling, and what binds or covers them as a volunteer. */
export interface OrderFacts {
  readonly now: Date
  readonly callerId: string | null
  /** The caller's registration; null for everybody who is no volunteer. */
  readonly volunteer: Volunteer | null
  /** Proofs that may cover the caller in the order's team. */
  readonly insurance: readonly InsuranceProof[]
  /** Training sessions of the order's topics at which the caller has been. */
  readonly trainings: readonly VolunteerTraining[]
  /** Other orders in which the caller holds a place and that are not over. */
  readonly engagements: readonly VolunteerOrder[]
}

const takenUp = ['OFFERED', 'ACCEPTED', 'IN_SERVICE'] as const

/** What is known when nobody is calling, or somebody who is no volunteer. */
export const nobodyAsking = (now: Date, callerId: string | null = null): OrderFacts => ({
  now,
  callerId,
  volunteer: null,
  insurance: [],
  trainings: [],
  engagements: [],
})

export async function orderFacts(order: VolunteerOrder, { read, caller, now }: Inquiry): Promise<OrderFacts> {
  const nobody = nobodyAsking(now, caller.personId)
  if (caller.personId === null || !takenUp.some((status) => status === order.status)) return nobody
  const volunteer = await read.first(volunteerKind, { personId: caller.personId })
  if (volunteer === null) return nobody
  const insurance = await read.list(insuranceProofKind, {
    $or: [{ volunteerId: volunteer._id }, ...(order.teamId === null ? [] : [{ teamId: order.teamId }])],
  })
  const trainings = order.trainings.length === 0 ? [] : await attendedTrainings(read, volunteer._id, order.trainings)
  const holdsPlace = { volunteerId: volunteer._id, status: { $in: ['ACCEPTED', 'PRESENT'] } }
  const engagements = await read.list(volunteerOrderKind, {
    _id: { $ne: order._id },
    status: { $in: [...takenUp] },
    participations: { $elemMatch: holdsPlace },
  })
  return { ...nobody, volunteer, insurance, trainings, engagements }
}
