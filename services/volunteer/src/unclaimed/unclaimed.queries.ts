import type { Page, PageArguments } from '@onecore/subgraph/graph/pagination'
import type { RequestContext } from '@onecore/subgraph/request-context'
import type { QueryUnclaimedVolunteerOrdersArgs } from '../__generated__/graphql.js'
import type { VolunteerOrderState } from '../orders/order.lifecycle.js'
import { type VolunteerOrder, volunteerOrderKind } from '../orders/order.model.js'

type Wanted = Omit<QueryUnclaimedVolunteerOrdersArgs, keyof PageArguments>

const stillUnclaimed: VolunteerOrderState[] = ['UNCLAIMED']
const unclaimedOrRouted: VolunteerOrderState[] = ['UNCLAIMED', 'ROUTED']

/** Who has waited longest stands first: an order that was placed earlier has waited longer. */
export function findUnclaimed(
  context: RequestContext,
  { scopeId, since, withRouted }: Wanted,
  args: PageArguments,
): Promise<Page<VolunteerOrder>> {
  return context.page(
    volunteerOrderKind,
    {
      path: scopeId,
      status: { $in: withRouted ? unclaimedOrRouted : stillUnclaimed },
      'steps.to': 'UNCLAIMED',
      ...(since == null ? {} : { createdAt: { $gte: since } }),
    },
    { by: 'createdAt', descending: false },
    args,
  )
}
