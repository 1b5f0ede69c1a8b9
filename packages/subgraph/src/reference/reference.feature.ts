import { communityChanged, divisionChanged } from '@onecore/events/contracts/party-building'
import { on } from '../reaction.js'
import type { Feature } from '../service.js'
import { communityReferences, divisionReferences } from './community.model.js'
import { refreshReference } from './refresh-reference.js'

/** Every service but party-building takes this feature in: it keeps the reference copies of communities and divisions. */
export const referenceFeature: Feature = {
  kinds: [communityReferences, divisionReferences],
  reactions: [
    on(communityChanged, ({ data, aggregateVersion }, scope) =>
      refreshReference(scope, communityReferences, data.communityId, aggregateVersion, {
        path: [...data.path, data.communityId],
        isActive: !data.isDissolved,
      }),
    ),
    on(divisionChanged, ({ data, aggregateVersion }, scope) =>
      refreshReference(scope, divisionReferences, data.divisionId, aggregateVersion, {
        level: data.level,
        path: data.path,
      }),
    ),
  ],
}
