import { organizationRegistered } from '@onecore/events/contracts/procurement'
import { estateRegistered } from '@onecore/events/contracts/self-governance'
import { teamRegistered } from '@onecore/events/contracts/volunteer'
import { modelOf } from '@onecore/store/kind'
import { on, type ReactionScope } from '@onecore/subgraph/reaction'
import { bodyReferenceKind } from './body-reference.model.js'

/** Keeps in mind which estates, organizations and teams exist, and in which community. */
export const bodyReferenceReactions = [
  on(estateRegistered, ({ data }, scope) => remember(scope, data.estateId, data.communityId)),
  on(organizationRegistered, ({ data }, scope) => remember(scope, data.organizationId, data.communityId)),
  on(teamRegistered, ({ data }, scope) => remember(scope, data.teamId, data.communityId)),
]

async function remember({ tx, now }: ReactionScope, id: string, communityId: string | null): Promise<void> {
  await modelOf(tx.connection, bodyReferenceKind).updateOne(
    { _id: id },
    {
      $set: { communityId, updatedAt: now },
      $inc: { version: 1 },
      $setOnInsert: { createdAt: now, eventSequence: 0 },
    },
    { upsert: true, session: tx.session },
  )
}
