import { actorId } from '@onecore/access/caller'
import { type Refusal, refusal } from '@onecore/kernel/refusal'
import type { StoredDocument } from '@onecore/store/kind'
import { isDuplicateKey, transact } from '@onecore/store/transaction'
import type { ClientSession } from 'mongoose'
import { forbidden, notFound } from '../graph/graph-errors.js'
import type { RequestContext } from '../request-context.js'
import { carryOut } from './carry-out.js'
import type { AnyCommand, ChangingCommand, CreatingCommand } from './command.js'
import { Decision } from './decision.js'
import { IdempotencyKey } from './idempotency.js'
import { type CommandEnvelope, parseInput } from './parse-input.js'
import { Reader } from './reader.js'

/** What a command came to: the aggregate as it is now, or why nothing was changed. */
export type Outcome =
  | { readonly document: StoredDocument; readonly refusals: readonly [] }
  | { readonly document: null; readonly refusals: readonly Refusal[] }

/**
 * Runs a command: parse, idempotency, and in one transaction: load, compare the expected version, authorize, gather
 * facts, decide, write the aggregate, its outbox rows, counters, the audit entry and the idempotency record.
 * Inside a reaction it joins the event's own transaction.
 */
export async function runCommand(
  command: AnyCommand,
  rawInput: unknown,
  context: RequestContext,
  joined?: ClientSession,
): Promise<Outcome> {
  const parsed = parseInput(command.input, rawInput, context.locale)
  if (parsed.refusals) return refused(parsed.refusals)
  const { input, envelope } = parsed

  const key = idempotencyKey(command, input, envelope, context)
  const earlier = await replayed(key, command, context)
  if (earlier) return earlier

  const work = (session: ClientSession) => execute(command, input, envelope, key, context, session)
  if (joined) return work(joined)
  const attempt = async () => {
    const outcome = await transact(context.connection, work)
    if (outcome.document) {
      context.committed()
      return outcome
    }
    // The same key twice at once: what refuses this request may be that the other one has committed meanwhile.
    return (await replayed(key, command, context)) ?? outcome
  }
  try {
    return await attempt()
  } catch (error) {
    if (!isDuplicateKey(error)) throw error
    // The same key twice at once: the other request has committed, and its result is ours.
    const other = await replayed(key, command, context)
    if (other) return other
    // Two made the same thing at once: what the other one has committed is a fact now, and the rule can refuse it.
    return attempt()
  }
}

const refused = (refusals: readonly Refusal[]): Outcome => ({ document: null, refusals })

function idempotencyKey(command: AnyCommand, input: unknown, envelope: CommandEnvelope, context: RequestContext) {
  if (envelope.idempotencyKey === undefined) return undefined
  const { subject } = context.caller
  return new IdempotencyKey(context.connection, subject, command.name, envelope.idempotencyKey, input)
}

/** The first result of a key that is used again, for a caller who may still see it: a mandate can have ended since. */
async function replayed(
  key: IdempotencyKey | undefined,
  { action, kind }: AnyCommand,
  context: RequestContext,
): Promise<Outcome | undefined> {
  const earlier = await key?.earlierResult()
  if (earlier === undefined) return undefined
  if (earlier === 'REUSED') return refused([refusal('IDEMPOTENCY_KEY_REUSED', 'idempotencyKey')])
  if (!context.permits(action, kind, earlier) && !context.permits('read', kind, earlier)) throw forbidden()
  return { document: earlier, refusals: [] }
}

async function execute(
  command: AnyCommand,
  input: unknown,
  envelope: CommandEnvelope,
  key: IdempotencyKey | undefined,
  context: RequestContext,
  session: ClientSession,
): Promise<Outcome> {
  const decided =
    command.does === 'create'
      ? await decideCreation(command, input, context, session)
      : await decideChange(command, input, envelope, context, session)
  if (decided.decision.refusals.length > 0) return refused(decided.decision.refusals)
  const document = await carryOut(command, input, decided, context, session)
  await key?.remember(session, document, context.now)
  return { document, refusals: [] }
}

/** A decision with the aggregate it is about: as it was before, and its id. */
export interface Decided {
  readonly id: string
  readonly before: StoredDocument | null
  readonly decision: Decision<StoredDocument>
}

async function decideCreation(
  command: CreatingCommand<unknown, StoredDocument, unknown>,
  input: unknown,
  context: RequestContext,
  session: ClientSession,
): Promise<Decided> {
  const { caller, now } = context
  const facts = await command.facts(input, inquiryOf(context, session))
  const draft = command.draft(input, { facts, caller, now })
  if (!context.permits(command.action, command.kind, draft)) throw forbidden()
  const { _id, ...fields } = draft
  const decision = new Decision<StoredDocument>({ now, actorId: actorId(caller) }, fields, fields)
  return { id: _id, before: null, decision: command.decide(decision, draft, input, { facts, caller, now }) }
}

async function decideChange(
  command: ChangingCommand<unknown, StoredDocument, unknown>,
  input: unknown,
  envelope: CommandEnvelope,
  context: RequestContext,
  session: ClientSession,
): Promise<Decided> {
  const { caller, now } = context
  const inquiry = inquiryOf(context, session)
  const id = command.target(input)
  const before = await inquiry.read.get(command.kind, id)
  const decision = new Decision<StoredDocument>({ now, actorId: actorId(caller) }, before)

  if (!context.permits(command.action, command.kind, before)) {
    // Who may not even see it is told that it does not exist.
    throw context.permits('read', command.kind, before) ? forbidden() : notFound(command.kind.name, id)
  }
  if (envelope.expectedVersion !== undefined && envelope.expectedVersion !== before.version) {
    const params = { currentVersion: before.version }
    return { id, before, decision: decision.refuseWhen(true, 'VERSION_CONFLICT', 'expectedVersion', params) }
  }
  await command.moves?.take(decision, before, inquiry)
  // What cannot be done at all is not asked how: the rule speaks only when its move is possible.
  if (decision.refusals.length > 0) return { id, before, decision }
  const facts = await command.facts(before, input, inquiry)
  return { id, before, decision: command.decide(decision, before, input, { facts, caller, now }) }
}

const inquiryOf = (context: RequestContext, session: ClientSession) => ({
  read: new Reader(context.connection, session),
  caller: context.caller,
  now: context.now,
  locale: context.locale,
})
