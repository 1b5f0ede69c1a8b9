import { ensureAudit } from '@onecore/access/audit'
import { ensureInbox } from '@onecore/events/inbox'
import { ensureOutbox } from '@onecore/events/outbox'
import { ensureKinds } from '@onecore/store/connection'
import type { Connection } from 'mongoose'
import { ensureIdempotencyIndexes } from '../command/idempotency.js'
import { ensureCounters } from '../counters/counters.js'
import { kindsOf, type Service } from '../service.js'

/** Makes every collection and index of a service; safe to repeat. Transactions need their collections to exist. */
export async function prepareDatabase(connection: Connection, service: Service): Promise<void> {
  await ensureKinds(connection, kindsOf(service))
  await ensureOutbox(connection)
  await ensureInbox(connection)
  await ensureAudit(connection)
  await ensureIdempotencyIndexes(connection)
  await ensureCounters(connection)
}
