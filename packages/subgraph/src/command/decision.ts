import type { EventContract } from '@onecore/events/contract'
import type { Lifecycle } from '@onecore/kernel/lifecycle'
import { type Refusal, refusal } from '@onecore/kernel/refusal'
import type { Kind, StoredDocument } from '@onecore/store/kind'

/** What a rule sets of an aggregate; id, version, event number and times belong to the runner. */
export type Fields<Doc extends StoredDocument> = Omit<Doc, keyof StoredDocument>

/** A new aggregate before it is stored; a rule may choose its id (a stable one), otherwise the runner does. */
export type Draft<Doc extends StoredDocument> = Fields<Doc> & { readonly _id: string }

/** An event that a decision wants told, before the runner gives it an id, a number and an envelope. */
export interface PlannedEvent {
  readonly contract: EventContract
  readonly data: object
}

/** A change of a maintained counter, for one scope and all the scopes above it. */
export interface CounterChange {
  readonly metric: string
  readonly scopes: readonly string[]
  readonly by: number
}

/** Another aggregate that the same transaction creates or changes. */
export interface OtherWrite {
  readonly kind: Kind
  readonly before: StoredDocument | null
  readonly id: string
  readonly decision: Decision<StoredDocument>
}

/** One line of an aggregate's history: which move, when, by whom. */
export interface Step {
  move: string
  from: string | null
  to: string
  at: Date
  actorId: string
}

/** Fields of an aggregate that lives through a lifecycle. */
export interface Lifecycled<State extends string = string> {
  status: State
  steps: Step[]
}

/** A decision about a lifecycled aggregate knows when and by whom it is taken, so that moves leave their step. */
export interface DecisionMaker {
  readonly now: Date
  readonly actorId: string
}

/**
 * What a command decides: either refusals (then nothing happens), or changes, events and counts. It is plain data that
 * a pure rule fills in; the runner carries it out in one transaction.
 */
export class Decision<Doc extends StoredDocument> {
  readonly refusals: Refusal[] = []
  readonly others: OtherWrite[] = []
  readonly events: PlannedEvent[] = []
  readonly counts: CounterChange[] = []
  readonly maker: DecisionMaker
  readonly #before: Fields<Doc> | null
  #changes: Partial<Fields<Doc>>

  constructor(maker: DecisionMaker, before: Fields<Doc> | null, changes: Partial<Fields<Doc>> = {}) {
    this.maker = maker
    this.#before = before
    this.#changes = changes
  }

  get changes(): Readonly<Partial<Fields<Doc>>> {
    return this.#changes
  }

  /**
   * Moves the aggregate along its lifecycle, or takes over the lifecycle's refusals. A further move goes on from where
   * the one before it led, with what was set meanwhile.
   */
  move<Name extends string, Facts>(lifecycle: Lifecycle<string, Name, Doc, Facts>, name: Name, facts: Facts): this {
    const present = { ...this.#before, ...this.#changes } as unknown as Doc & Lifecycled
    const result = lifecycle.move(name, present, facts)
    this.refusals.push(...result.refusals)
    if (result.to === null) return this
    return this.#step(lifecycle, name, present.status, result.to)
  }

  /** Puts a new aggregate into the first state of its lifecycle. */
  begin(lifecycle: CountedStates & { readonly initial: string }, name: string): this {
    return this.#step(lifecycle, name, null, lifecycle.initial)
  }

  /** Refuses with this code when the condition holds. `field` is the path inside the input. */
  refuseWhen(
    condition: boolean,
    code: string,
    field: string | readonly string[] = [],
    params: Readonly<Record<string, string | number>> = {},
  ): this {
    if (condition) this.refusals.push(refusal(code, field, params))
    return this
  }

  set(changes: Partial<Fields<Doc>>): this {
    this.#changes = { ...this.#changes, ...changes }
    return this
  }

  /** Tells others. The event's subject is this aggregate. */
  emit<Data extends object>(contract: EventContract<Data>, data: Data): this {
    this.events.push({ contract: contract as unknown as EventContract, data })
    return this
  }

  /** Adds to a maintained counter of every given scope (a jurisdiction path counts for each division above it). */
  count(metric: string, scopes: readonly string[], by = 1): this {
    this.counts.push({ metric, scopes, by })
    return this
  }

  /** Creates another aggregate in the same transaction; `decide` says what it tells others. */
  create<Other extends StoredDocument>(
    kind: Kind<Other>,
    draft: Draft<Other>,
    decide: (other: Decision<Other>) => Decision<Other> = (other) => other,
  ): this {
    const { _id, ...fields } = draft
    const initial = fields as unknown as Fields<Other>
    const decision = decide(new Decision<Other>(this.maker, initial, initial))
    return this.#also(kind, null, _id, decision)
  }

  /** Changes another aggregate in the same transaction; its refusals become refusals of the whole. */
  change<Other extends StoredDocument>(
    kind: Kind<Other>,
    other: Other,
    decide: (other: Decision<Other>) => Decision<Other>,
  ): this {
    return this.#also(kind, other, other._id, decide(new Decision<Other>(this.maker, other)))
  }

  #also<Other extends StoredDocument>(kind: Kind<Other>, before: Other | null, id: string, decision: Decision<Other>) {
    this.refusals.push(...decision.refusals)
    this.others.push({
      kind: kind as unknown as Kind,
      before,
      id,
      decision: decision as unknown as Decision<StoredDocument>,
    })
    return this
  }

  #step({ counted = {} }: CountedStates, move: string, from: string | null, to: string): this {
    const { steps, path } = { ...this.#before, ...this.#changes } as Partial<Lifecycled & { path: string[] }>
    if (from !== to) {
      this.#countIn(counted[from ?? ''], path, -1)
      this.#countIn(counted[to], path, 1)
    }
    const step: Step = { move, from, to, at: this.maker.now, actorId: this.maker.actorId }
    const lifecycled: Lifecycled = { status: to, steps: [...(from === null ? [] : (steps ?? [])), step] }
    return this.set(lifecycled as unknown as Partial<Fields<Doc>>)
  }

  #countIn(metric: string | undefined, path: readonly string[] | undefined, by: number): void {
    if (metric !== undefined && path !== undefined) this.count(metric, path, by)
  }
}

/** What a lifecycle says about its states' counters. */
interface CountedStates {
  readonly counted?: Readonly<Record<string, string | undefined>>
}
