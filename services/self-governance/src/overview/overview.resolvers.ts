import { suppressBreakdown, suppressSmallCell } from '@onecore/kernel/small-cell'
import { type Counted, counterField, scopeOf } from '@onecore/subgraph/counters/counter-field'
import { counterLoader } from '@onecore/subgraph/counters/counter-loader'
import type { RequestContext } from '@onecore/subgraph/request-context'
import type { Resolvers } from '../__generated__/graphql.js'
import { estateKind } from '../estates/estate.model.js'

const count = (metric: string, place: Counted, context: RequestContext): Promise<number> =>
  counterLoader(context).load({ metric, scope: scopeOf(place) })

/** Roll-ups come from maintained counters, whatever their size; counts of people are published from five upwards. */
export const overviewResolvers: Resolvers = {
  Community: { selfGovernance: (place: Counted) => place },
  Division: { selfGovernance: (place: Counted) => place },
  SelfGovernance: {
    estateCount: counterField('estates'),
    estates: (place: Counted, args, context) =>
      context.page(estateKind, { path: scopeOf(place) }, { by: 'createdAt', descending: true }, args),
    openTopicCount: counterField('topics.open'),
    openWarmHeartItemCount: counterField('warm-heart-items.open'),
    registeredPersonCount: async (place: Counted, _, context) =>
      suppressSmallCell(await count('persons', place, context)),
    registeredPersonsByHukou: async (place: Counted, _, context) => {
      const [local, nonLocal] = await Promise.all([
        count('persons.local', place, context),
        count('persons.non-local', place, context),
      ])
      return suppressBreakdown({ local, nonLocal })
    },
  },
}
