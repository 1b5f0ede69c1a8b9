import type { VolunteerOrder } from './order.model.js'

/** Whether something has come of the order where it was routed to: a case, or a need. */
export const isAnswered = ({
  routedCaseId,
  routedNeedId,
}: Pick<VolunteerOrder, 'routedCaseId' | 'routedNeedId'>): boolean => (routedCaseId ?? routedNeedId ?? null) !== null

/**
 * Orders that were routed and of which nothing has come: whoever they went to could not open an item, or is down. With a
 * case behind the order, that case shows it to its handler.
 */
export const unansweredRoutings = { status: 'ROUTED', routedCaseId: null, routedNeedId: null, caseId: null } as const
