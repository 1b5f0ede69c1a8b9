import { suppressBreakdown, suppressSmallCell } from '@onecore/kernel/small-cell'
import { counterLoader } from '@onecore/subgraph/counters/counter-loader'
import type { RequestContext } from '@onecore/subgraph/request-context'
import type { Resolvers } from '../__generated__/graphql.js'
import { estateKind } from '../estates/estate.model.js'

/** A community or division: loaded as an entity, or named by something of this service. */
type Place = { readonly _id: string } | { readonly id: string }
interface Scope {
  readonly scopeId: string
}

const scopeOf = (place: Place): Scope => ({ scopeId: '_id' in place ? place._id : place.id })

const count = (metric: string, { scopeId }: Scope, context: RequestContext): Promise<number> =>
  counterLoader(context).load({ metric, scope: scopeId })

const counted = (metric: string) => (scope: Scope, _: unknown, context: RequestContext) => count(metric, scope, context)

/** Roll-ups come from maintained counters, whatever their size; counts of people are published from five upwards. */
export const overviewResolvers: Resolvers = {
  Community: { selfGovernance: scopeOf },
  Division: { selfGovernance: scopeOf },
  SelfGovernance: {
    estateCount: counted('estates'),
    estates: ({ scopeId }: Scope, args, context) =>
      context.page(estateKind, { path: scopeId }, { by: 'createdAt', descending: true }, args),
    openTopicCount: counted('topics.open'),
    openWarmHeartItemCount: counted('warm-heart-items.open'),
    registeredPersonCount: async (scope: Scope, _, context) =>
      suppressSmallCell(await count('persons', scope, context)),
    registeredPersonsByHukou: async (scope: Scope, _, context) => {
      const [local, nonLocal] = await Promise.all([
        count('persons.local', scope, context),
        count('persons.non-local', scope, context),
      ])
      return suppressBreakdown({ local, nonLocal })
    },
  },
}
