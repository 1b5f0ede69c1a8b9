import { addDays, dayOf } from '@onecore/kernel/day'
import type { Kind, StoredDocument } from '@onecore/store/kind'
import { notFound } from '@onecore/subgraph/graph/graph-errors'
import type { PageArguments } from '@onecore/subgraph/graph/pagination'
import type { RequestContext } from '@onecore/subgraph/request-context'
import { findEndingProofs } from '../insurance/insurance.queries.js'
import { type Volunteer, volunteerKind } from '../volunteers/volunteer.model.js'
import { deskRule } from './desk.rules.js'
import { longestWaitingFirst } from './desk-orders.js'

/** The team or community whose desk it is; who has no business there is told that there is none. */
export async function deskOf<Doc extends StoredDocument>(
  context: RequestContext,
  kind: Kind<Doc>,
  id: string,
): Promise<Doc> {
  const found = await context.read.find(kind, id)
  if (found === null || !context.permits('SEE_DESK', kind, found)) throw notFound(kind.name, id)
  return found
}

/** Volunteers in one state, whoever has waited longest first. */
export const volunteersIn = (
  context: RequestContext,
  scope: { readonly teamIds: string } | { readonly path: string },
  status: Volunteer['status'],
  args: PageArguments,
) => context.page(volunteerKind, { ...scope, status }, longestWaitingFirst, args)

/** Insurance that is to be renewed, the first to end first. */
export function endingInsurance(
  context: RequestContext,
  scope: { readonly teamId: string } | { readonly scopeId: string },
  args: PageArguments,
) {
  const today = dayOf(context.now)
  const lastDay = addDays(today, deskRule.on(today).params.insuranceDays)
  return findEndingProofs(context, scope, addDays(lastDay, 1), args)
}
