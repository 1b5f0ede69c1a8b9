import { communityChanged, divisionChanged } from '@onecore/events/contracts/party-building'
import { type Kind, modelOf, type StoredDocument } from '@onecore/store/kind'
import type { QueryFilter } from 'mongoose'
import type { Fields } from '../command/decision.js'
import { on, type ReactionScope } from '../reaction.js'
import type { Feature } from '../service.js'
import { communityReferences, divisionReferences } from './community.model.js'

/** Every service but party-building takes this feature in: it keeps the reference copies of communities and divisions. */
export const referenceFeature: Feature = {
  kinds: [communityReferences, divisionReferences],
  reactions: [
    on(communityChanged, ({ data, aggregateVersion }, scope) =>
      refresh(scope, communityReferences, data.communityId, aggregateVersion, {
        path: [...data.path, data.communityId],
        isActive: !data.isDissolved,
      }),
    ),
    on(divisionChanged, ({ data, aggregateVersion }, scope) =>
      refresh(scope, divisionReferences, data.divisionId, aggregateVersion, { level: data.level, path: data.path }),
    ),
  ],
}

async function refresh<Doc extends StoredDocument>(
  { tx, now }: ReactionScope,
  kind: Kind<Doc>,
  id: string,
  version: number,
  fields: Fields<Doc>,
): Promise<void> {
  const update = { $set: { ...fields, version, updatedAt: now }, $setOnInsert: { createdAt: now, eventSequence: 0 } }
  await modelOf(tx.connection, kind).updateOne({ _id: id } as QueryFilter<Doc>, update as never, {
    upsert: true,
    session: tx.session,
  })
}
