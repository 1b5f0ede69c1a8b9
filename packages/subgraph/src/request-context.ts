import { type Ability, type AbilityRules, allows, defineAbility, visibleTo } from '@onecore/access/ability'
import type { Caller } from '@onecore/access/caller'
import type { Locale } from '@onecore/kernel/locale'
import { type Kind, modelOf, type StoredDocument } from '@onecore/store/kind'
import DataLoader from 'dataloader'
import type { Connection, QueryFilter } from 'mongoose'
import type { Logger } from 'pino'
import type { AnyCommand } from './command/command.js'
import { type Outcome, runCommand } from './command/command-runner.js'
import { Reader } from './command/reader.js'
import { RememberingReader } from './command/remembering-reader.js'
import { notFound } from './graph/graph-errors.js'
import { readPagesTogether } from './graph/pages-together.js'
import {
  type DocumentStream,
  type List,
  type Page,
  type PageArguments,
  type PageOrder,
  type PagePlan,
  page,
  planPage,
  wholeList,
} from './graph/pagination.js'

/** What one request (or one event) brings with it, and what it is answered from. */
export interface RequestOrigin {
  readonly caller: Caller
  readonly locale: Locale
  readonly now: Date
  readonly requestId: string
  readonly correlationId: string
  /** The event or request that caused this one. */
  readonly causationId: string | null
  readonly traceparent: string | null
}

/** The service around a request: its database, its rules and its log. */
export interface ServiceSurroundings {
  readonly connection: Connection
  readonly abilities: AbilityRules
  readonly logger: Logger
  /** Called after a command has committed: wakes the relay. */
  readonly committed: () => void
}

/**
 * The context of every resolver. Reads through it see what the caller may see, and nothing else; writes go through
 * commands. Entities are loaded in batches, one database call per kind and tick.
 */
export class RequestContext {
  readonly caller: Caller
  readonly locale: Locale
  readonly now: Date
  readonly requestId: string
  readonly correlationId: string
  readonly causationId: string | null
  readonly traceparent: string | null
  readonly connection: Connection
  readonly logger: Logger
  readonly committed: () => void
  /** Facts without regard to visibility, for values that are public or that a rule needs. */
  readonly read: Reader
  /** As {@link read}, for rules that are asked about many documents: asks once, until a command has run. */
  readonly remembered: RememberingReader
  // Not #private: Apollo Server hands resolvers a copy of the context, and private names do not survive copying.
  private readonly ability: Ability
  private readonly loaders = new Map<string, DataLoader<unknown, unknown>>()

  constructor(origin: RequestOrigin, surroundings: ServiceSurroundings) {
    this.caller = origin.caller
    this.locale = origin.locale
    this.now = origin.now
    this.requestId = origin.requestId
    this.correlationId = origin.correlationId
    this.causationId = origin.causationId
    this.traceparent = origin.traceparent
    this.connection = surroundings.connection
    this.logger = surroundings.logger
    this.committed = surroundings.committed
    this.read = new Reader(surroundings.connection)
    this.remembered = new RememberingReader(surroundings.connection)
    this.ability = defineAbility(origin.caller, origin.now, surroundings.abilities)
  }

  /** Whether the caller may do this to this document. */
  permits<Doc extends StoredDocument>(action: string, kind: Kind<Doc>, document: object): boolean {
    return allows(this.ability, action, kind.name, document)
  }

  /** The filter for documents of a kind that the caller may see. */
  visible<Doc extends StoredDocument>(kind: Kind<Doc>): QueryFilter<Doc> {
    return visibleTo(this.ability, 'read', kind.name) as QueryFilter<Doc>
  }

  /** The document with this id if the caller may see it. Loads of one tick are one database call. */
  find<Doc extends StoredDocument>(kind: Kind<Doc>, id: string): Promise<Doc | null> {
    return this.loader(kind.name, async (ids: readonly string[]) => {
      const filter = { $and: [{ _id: { $in: [...ids] } }, this.visible(kind)] } as QueryFilter<Doc>
      const found = await modelOf(this.connection, kind).find(filter).lean<Doc[]>().exec()
      const byId = new Map(found.map((document) => [document._id, document]))
      return ids.map((wanted) => byId.get(wanted) ?? null)
    }).load(id)
  }

  /** As {@link find}; an unknown id, and one that the caller may not see, end as NOT_FOUND. */
  async get<Doc extends StoredDocument>(kind: Kind<Doc>, id: string): Promise<Doc> {
    const found = await this.find(kind, id)
    if (!found) throw notFound(kind.name, id)
    return found
  }

  /** A page of the documents that match and that the caller may see. */
  page<Doc extends StoredDocument>(
    kind: Kind<Doc>,
    filter: QueryFilter<Doc>,
    order: PageOrder<Doc>,
    args: PageArguments,
  ): Promise<Page<Doc>> {
    return page(this.connection, kind, filter, order, args, this.visible(kind))
  }

  /** As {@link page}, for a list inside of each entry of a list: pages that one tick asks for are one database call. */
  async pageOf<Doc extends StoredDocument>(
    kind: Kind<Doc>,
    filter: QueryFilter<Doc>,
    order: PageOrder<Doc>,
    args: PageArguments,
  ): Promise<Page<Doc>> {
    const plan = planPage(filter, order, args, this.visible(kind))
    const pages = this.loader(`pages of ${kind.name}`, (plans: readonly PagePlan<Doc>[]) =>
      readPagesTogether(this.connection, kind, plans),
    )
    return plan.pageOf(await pages.load(plan))
  }

  /** Everything of a list that the caller may see, one document after the other. */
  everything<Doc extends StoredDocument>(kind: Kind<Doc>, list: List<Doc>): DocumentStream<Doc> {
    return wholeList(this.connection, kind, list, this.visible(kind))
  }

  /** A loader that lives as long as this request, for look-ups that are not by id. `name` tells loaders apart. */
  loader<Key, Value>(name: string, batch: (keys: readonly Key[]) => Promise<readonly Value[]>): DataLoader<Key, Value> {
    const known = this.loaders.get(name) as DataLoader<Key, Value> | undefined
    if (known) return known
    const made = new DataLoader<Key, Value>(batch)
    this.loaders.set(name, made as DataLoader<unknown, unknown>)
    return made
  }

  /** Lets go of what was loaded: it may have changed, or be more than should be kept. */
  forget(): void {
    this.loaders.clear()
    this.remembered.forget()
  }

  /** Runs a command for the caller. */
  async run(command: AnyCommand, input: unknown): Promise<Outcome> {
    const outcome = await runCommand(command, input, this)
    this.forget()
    return outcome
  }
}
