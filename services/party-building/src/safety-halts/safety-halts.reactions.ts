import {
  safetyHaltWidened,
  safetyIncidentReported,
  safetyIncidentResolved,
} from '@onecore/events/contracts/volunteer-safety'
import { modelOf } from '@onecore/store/kind'
import { on, type ReactionScope } from '@onecore/subgraph/reaction'
import { safetyHaltKind } from './safety-halt.model.js'

interface Told {
  readonly incidentId: string
  readonly category: string
  readonly haltedPath: readonly string[]
}

async function keep({ tx, now }: ReactionScope, version: number, { incidentId, category, haltedPath }: Told) {
  const fields = { category, scopeId: haltedPath.at(-1) ?? '', version, updatedAt: now }
  const update = { $set: fields, $setOnInsert: { createdAt: now, eventSequence: 0 } }
  await modelOf(tx.connection, safetyHaltKind).updateOne({ _id: incidentId }, update, {
    upsert: true,
    session: tx.session,
  })
}

/** Halts are kept while they stand: what the volunteer service halts, no case is routed to. */
export const safetyHaltReactions = [
  on(safetyIncidentReported, ({ data, aggregateVersion }, scope) => keep(scope, aggregateVersion, data)),
  on(safetyHaltWidened, ({ data, aggregateVersion }, scope) => keep(scope, aggregateVersion, data)),
  on(safetyIncidentResolved, async ({ data }, { tx }) => {
    await modelOf(tx.connection, safetyHaltKind).deleteOne({ _id: data.incidentId }, { session: tx.session })
  }),
]
