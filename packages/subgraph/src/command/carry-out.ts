import { appendAudit } from '@onecore/access/audit'
import { actorId } from '@onecore/access/caller'
import { type Envelope, newEvent } from '@onecore/events/envelope'
import { appendToOutbox } from '@onecore/events/outbox'
import { newId } from '@onecore/kernel/type-id'
import { insertDocument, updateDocument } from '@onecore/store/documents'
import type { Kind, StoredDocument } from '@onecore/store/kind'
import type { ClientSession } from 'mongoose'
import { countedDifference } from '../counters/counted-as.js'
import { recordCounterChanges } from '../counters/counters.js'
import type { RequestContext } from '../request-context.js'
import type { AnyCommand } from './command.js'
import type { Decided } from './command-runner.js'
import type { Decision } from './decision.js'

/** Writes everything that was decided, in the transaction of `session`, and returns the aggregate as stored. */
export async function carryOut(
  command: AnyCommand,
  input: unknown,
  decided: Decided,
  context: RequestContext,
  session: ClientSession,
): Promise<StoredDocument> {
  const { id, before, decision } = decided
  const document = await write(command.kind, id, before, decision, context, session)
  const written: Written[] = [{ kind: command.kind, document, before, decision }]
  for (const other of decision.others) {
    const otherDocument = await write(other.kind, other.id, other.before, other.decision, context, session)
    written.push({ kind: other.kind, document: otherDocument, before: other.before, decision: other.decision })
  }
  const envelopes = written.flatMap((one) => envelopesOf(one, context))
  if (envelopes.length > 0) await appendToOutbox(context.connection, session, envelopes)
  const counts = written.flatMap((one) => [
    ...one.decision.counts,
    ...countedDifference(one.kind, one.before, one.document),
  ])
  await recordCounterChanges(context.connection, session, counts)
  await appendAudit(context.connection, session, {
    _id: newId('aud', context.now),
    at: context.now,
    actorId: actorId(context.caller),
    actorKind: context.caller.kind,
    mandateIds: context.caller.mandates.map((mandate) => mandate.id),
    action: command.name,
    kind: command.kind.name,
    targetId: id,
    communityId: communityOf(document),
    purpose: command.purpose?.(input) ?? null,
    correlationId: context.correlationId,
    changes: Object.keys(decision.changes),
  })
  return document
}

async function write(
  kind: Kind,
  id: string,
  before: StoredDocument | null,
  decision: Decision<StoredDocument>,
  context: RequestContext,
  session: ClientSession,
): Promise<StoredDocument> {
  const changes = {
    ...decision.changes,
    version: (before?.version ?? 0) + 1,
    eventSequence: (before?.eventSequence ?? 0) + decision.events.length,
    updatedAt: context.now,
  }
  if (before === null) {
    await insertDocument(context.connection, kind, { _id: id, ...changes, createdAt: context.now }, session)
  } else {
    await updateDocument(context.connection, kind, before, changes, session)
  }
  return { createdAt: context.now, ...before, ...changes, _id: id }
}

/** A document as it is now and as it was, with what was decided about it. */
interface Written {
  readonly kind: Kind
  readonly document: StoredDocument
  readonly before: StoredDocument | null
  readonly decision: Decision<StoredDocument>
}

/** What is to be told about a document, numbered after what was told about it before. */
const envelopesOf = ({ document, before, decision }: Written, context: RequestContext): Envelope[] =>
  decision.events.map(({ contract, data }, index) =>
    newEvent(contract, {
      aggregateId: document._id,
      aggregateVersion: document.version,
      sequence: (before?.eventSequence ?? 0) + index + 1,
      communityId: communityOf(document),
      data,
      actorId: actorId(context.caller),
      causationId: context.causationId,
      correlationId: context.correlationId,
      traceparent: context.traceparent,
      now: context.now,
    }),
  )

const communityOf = (document: object): string | null =>
  'communityId' in document && typeof document.communityId === 'string' ? document.communityId : null
