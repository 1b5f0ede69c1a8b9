import type { VolunteerOrder } from './order.model.js'

/** An order before anything has happened to it. */
export const emptyOrder = {
  status: 'REQUESTED',
  steps: [],
  caseId: null,
  risks: [],
  skills: [],
  qualifications: [],
  requestedByPersonId: null,
  groupName: null,
  servedPersonId: null,
  places: 1,
  participations: [],
  teamId: null,
  dispatchReason: null,
  dueAt: null,
  startsAt: null,
  endsAt: null,
  offerUntil: null,
  routedTo: null,
  deliveredAt: null,
  signature: null,
  rating: null,
  reason: null,
} satisfies Partial<VolunteerOrder>
