import type { VolunteerOrder } from './order.model.js'

/** Whether something has come of the order where it was routed to: a case, or a need. */
export const isAnswered = ({
  routedCaseId,
  routedNeedId,
}: Pick<VolunteerOrder, 'routedCaseId' | 'routedNeedId'>): boolean => (routedCaseId ?? routedNeedId ?? null) !== null

/** Orders that were routed and of which nothing has come: whoever they went to could not open an item, or is down. */
export const unansweredRoutings = { status: 'ROUTED', routedCaseId: null, routedNeedId: null } as const
