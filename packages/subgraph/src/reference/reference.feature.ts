import { communityChanged, divisionChanged } from '@onecore/events/contracts/party-building'
import { type Kind, modelOf, type StoredDocument } from '@onecore/store/kind'
import type { QueryFilter } from 'mongoose'
import type { Fields } from '../command/decision.js'
import { on, type ReactionScope } from '../reaction.js'
import type { RequestContext } from '../request-context.js'
import type { Feature } from '../service.js'
import { type CommunityReference, communityReferences, divisionReferences } from './community.model.js'

/** Where a community lies is public, so it is read without asking who may see it. */
export const findCommunity = (context: RequestContext, id: string): Promise<CommunityReference | null> =>
  context
    .loader(communityReferences.name, async (ids: readonly string[]) => {
      const found = await context.read.list(communityReferences, { _id: { $in: [...ids] } })
      return ids.map((wanted) => found.find(({ _id }) => _id === wanted) ?? null)
    })
    .load(id)

interface Reference {
  readonly id: string
}

/** Every service but party-building takes this feature in: the reference copies, and the two entities it extends. */
export const referenceFeature: Feature = {
  kinds: [communityReferences, divisionReferences],
  resolvers: {
    Community: { __resolveReference: ({ id }: Reference, context: RequestContext) => findCommunity(context, id) },
    Division: { __resolveReference: ({ id }: Reference) => ({ _id: id }) },
  },
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
