import {
  safetyHaltWidened,
  safetyIncidentReported,
  safetyIncidentResolved,
} from '@onecore/events/contracts/volunteer-safety'
import { modelOf } from '@onecore/store/kind'
import { on, type ReactionScope } from '../reaction.js'
import type { Feature } from '../service.js'
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

/**
 * A service's own copy of what the volunteer service has halted after safety incidents, kept while it stands: a service
 * that begins, or asks for, similar tasks takes this feature in, and decides itself what follows.
 */
export const safetyHaltCopies = {
  kinds: [safetyHaltKind],
  reactions: [
    on(safetyIncidentReported, ({ data, aggregateVersion }, scope) => keep(scope, aggregateVersion, data)),
    on(safetyHaltWidened, ({ data, aggregateVersion }, scope) => keep(scope, aggregateVersion, data)),
    on(safetyIncidentResolved, async ({ data }, { tx }) => {
      await modelOf(tx.connection, safetyHaltKind).deleteOne({ _id: data.incidentId }, { session: tx.session })
    }),
  ],
} satisfies Feature
