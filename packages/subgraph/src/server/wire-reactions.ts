import { type Reaction, reaction } from '@onecore/events/reaction'
import { reactionScope } from '../reaction.js'
import type { ServiceSurroundings } from '../request-context.js'
import { reactionsOf, type Service } from '../service.js'

/** The reactions of a service's features as the event consumer takes them; several features may react to one event. */
export function wireReactions(service: Service, surroundings: ServiceSurroundings, clock: () => Date): Reaction[] {
  const all = reactionsOf(service)
  const contracts = new Set(all.map(({ contract }) => contract))
  return [...contracts].map((contract) =>
    reaction(contract, async (event, tx) => {
      const scope = reactionScope(service.name, event, tx, surroundings, clock())
      for (const feature of all) if (feature.contract === contract) await feature.handle(event, scope)
    }),
  )
}
