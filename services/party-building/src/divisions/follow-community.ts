import { communityChanged } from '@onecore/events/contracts/party-building'
import { type Kind, modelOf, type StoredDocument } from '@onecore/store/kind'
import { type FeatureReaction, on, type ReactionScope } from '@onecore/subgraph/reaction'

/** What lies in a community: it has a path of its own, which changes when the community moves. */
interface InCommunity extends StoredDocument {
  communityId: string | null
  path: string[]
}

/** A reaction that keeps the paths of a kind true when a community moves to another street. */
export const followCommunity = <Doc extends InCommunity>(kind: Kind<Doc>): FeatureReaction =>
  on(communityChanged, ({ data }, scope) => repath(scope, kind, data.communityId, [...data.path, data.communityId]))

/**
 * Gives everything of a kind that lies in the community its new path; what comes after the community stays. `more` sets
 * further fields by the same update. One update, however many documents; nothing changes when the path is the same.
 */
export async function repath<Doc extends InCommunity>(
  { tx }: ReactionScope,
  kind: Kind<Doc>,
  communityId: string,
  path: readonly string[],
  more: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const afterCommunity = { $add: [{ $indexOfArray: ['$path', communityId] }, 1] }
  const rest = {
    $cond: [
      { $eq: [afterCommunity, { $size: '$path' }] },
      [],
      { $slice: ['$path', afterCommunity, { $size: '$path' }] },
    ],
  }
  await modelOf(tx.connection, kind).collection.updateMany(
    { communityId },
    [{ $set: { path: { $concatArrays: [path, rest] }, ...more } }],
    { session: tx.session },
  )
}
