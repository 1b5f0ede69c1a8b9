import { communityChanged } from '@onecore/events/contracts/party-building'
import { type AnyKind, modelOf } from '@onecore/store/kind'
import type { CounterRule } from '../counters/counter-rule.js'
import { duty } from '../duty.js'
import { on } from '../reaction.js'
import type { Feature } from '../service.js'
import { communityMoveKind } from './community-move.model.js'
import { moveDocuments } from './move-documents.js'

const minute = 60_000
/**
 * A document can still be made under the old path for a while: by a command that had read it, or for an event that was
 * told before the move. So the service looks again, as long as events are reasonably late.
 */
const looksFor = 60 * minute
const looksEvery = 5 * minute

/** The community lies under other divisions from now on. A change that is no move, and a repeat, leave nothing to do. */
const noteMove = on(communityChanged, async ({ data }, { tx, read, now }) => {
  const towards = [...data.path, data.communityId]
  const known = await read.find(communityMoveKind, data.communityId)
  if (known !== null && known.towards.join() === towards.join()) return
  await modelOf(tx.connection, communityMoveKind).updateOne(
    { _id: data.communityId },
    {
      $set: { towards, movedAt: now, nextLookAt: now, updatedAt: now },
      $inc: { version: 1 },
      $setOnInsert: { createdAt: now, eventSequence: 0 },
    },
    { upsert: true, session: tx.session },
  )
})

/** Brings everything that lies in moved communities under their new divisions. */
const followMoves = (kinds: readonly AnyKind[], counters: readonly CounterRule[]) =>
  duty({
    name: 'reference.followCommunities',
    everyMs: 5_000,
    async fulfil({ connection, read, now }) {
      const due = await read.list(communityMoveKind, { nextLookAt: { $lte: now } })
      for (const { _id, towards, movedAt, version } of due) {
        for (const kind of kinds) await moveDocuments({ connection, counters }, kind, towards)
        const isSettled = now.getTime() - movedAt.getTime() >= looksFor
        const nextLookAt = isSettled ? null : new Date(now.getTime() + looksEvery)
        // With its version: a move that was noted meanwhile is still to be followed.
        await modelOf(connection, communityMoveKind).updateOne({ _id, version }, { $set: { nextLookAt } })
      }
    },
  })

const hasPath = ({ schema }: AnyKind): boolean => schema.path('path') !== undefined

/**
 * Whatever has a jurisdiction path follows its community when that comes under another street, and its counts with it:
 * the new street's officers see it, the old one's no longer. Every service has this feature, for all of its kinds.
 */
export const followCommunity = (kinds: readonly AnyKind[], counters: readonly CounterRule[]): Feature => ({
  kinds: [communityMoveKind],
  reactions: [noteMove],
  duties: [followMoves(kinds.filter(hasPath), counters)],
})
