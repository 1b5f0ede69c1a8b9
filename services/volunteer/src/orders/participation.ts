import type { Evidence } from './evidence.js'
import type { VolunteerOrder } from './order.model.js'

/** Where one volunteer stands within an order. */
export type ParticipationState = 'ACCEPTED' | 'PRESENT' | 'SERVED' | 'WITHDRAWN' | 'NO_SHOW'

/** One volunteer's part in an order, taken up personally (Volunteer Service Regulations, art. 25). 参与 */
export interface Participation {
  volunteerId: string
  personId: string
  status: ParticipationState
  acceptedAt: Date
  checkedInAt: Date | null
  checkedOutAt: Date | null
  /** What shows that they came; absent before. */
  checkInEvidence?: Evidence
  /** What shows that they left; absent before. */
  checkOutEvidence?: Evidence
  /** Why they withdrew, or what is known of why they did not come. */
  reason: string | null
  /** What the volunteer thought of the service, 1 to 5; given after the signature. */
  experience: number | null
}

/** Where somebody stands who holds a place. */
export const holdingPlace: readonly ParticipationState[] = ['ACCEPTED', 'PRESENT', 'SERVED']

/** Those who hold one of the order's places. */
export const takingPart = ({ participations }: Pick<VolunteerOrder, 'participations'>): Participation[] =>
  participations.filter(({ status }) => holdingPlace.includes(status))

export const freePlaces = (order: Pick<VolunteerOrder, 'participations' | 'places'>): number =>
  order.places - takingPart(order).length

/** The place that this person holds; undefined for everybody else, and for who has left. */
export const placeOf = (
  order: Pick<VolunteerOrder, 'participations'>,
  personId: string | null,
): Participation | undefined => takingPart(order).find((participation) => participation.personId === personId)

/** The order's participations with the one of this volunteer's place changed. */
export const withPlace = (
  order: Pick<VolunteerOrder, 'participations'>,
  place: Participation,
  changes: Partial<Participation>,
): Participation[] =>
  order.participations.map((participation) => (participation === place ? { ...place, ...changes } : participation))

/** When the first of them began; null before. */
export const firstCheckIn = (order: Pick<VolunteerOrder, 'participations'>): Date | null =>
  earliest(takingPart(order).map(({ checkedInAt }) => checkedInAt))

/** When the last of them left; null before anybody has, and while somebody is still there. */
export function lastCheckOut(order: Pick<VolunteerOrder, 'participations'>): Date | null {
  const place = takingPart(order)
  if (place.some(({ status }) => status === 'PRESENT')) return null
  return latest(place.map(({ checkedOutAt }) => checkedOutAt))
}

const sorted = (moments: readonly (Date | null)[]): Date[] =>
  moments.filter((moment) => moment !== null).sort((one, other) => one.getTime() - other.getTime())
const earliest = (moments: readonly (Date | null)[]): Date | null => sorted(moments)[0] ?? null
const latest = (moments: readonly (Date | null)[]): Date | null => sorted(moments).at(-1) ?? null
