import type { Caller, Locale } from '@onecore/access/caller'
import type { Lifecycle } from '@onecore/kernel/lifecycle'
import type { Kind, StoredDocument } from '@onecore/store/kind'
import type { z } from 'zod'
import type { Decision, Draft } from './decision.js'
import type { Reader } from './reader.js'
import { type Standing, standingGuards } from './standing-guards.js'

/** What a rule is given besides the aggregate and the input. It is all it may know of the world. */
export interface Circumstances<Facts> {
  readonly facts: Facts
  readonly caller: Caller
  readonly now: Date
}

/** What facts are gathered from: one inquiry is about one document, for one caller, at one moment. */
export interface Inquiry {
  readonly read: Reader
  readonly caller: Caller
  readonly now: Date
  readonly locale: Locale
}

/** A kind that lives through a lifecycle, with the facts its guards need. Commands and `availableActions` share it. */
export interface Aggregate<Doc extends StoredDocument, State extends string, Name extends string, Facts> {
  readonly kind: Kind<Doc>
  readonly lifecycle: Lifecycle<State, Name, Doc, Facts>
  readonly facts: (document: Doc, inquiry: Inquiry) => Facts | Promise<Facts>
}

/** Declares a lifecycled kind. Its facts are gathered once per inquiry, however many moves are asked about. */
export function aggregate<Doc extends StoredDocument, State extends string, Name extends string, Facts>(
  declaration: Aggregate<Doc, State, Name, Facts>,
): Aggregate<Doc, State, Name, Facts> {
  const gathered = new WeakMap<Inquiry, Facts | Promise<Facts>>()
  return {
    ...declaration,
    facts(document, inquiry) {
      if (!gathered.has(inquiry)) gathered.set(inquiry, declaration.facts(document, inquiry))
      return gathered.get(inquiry) as Facts | Promise<Facts>
    },
  }
}

interface Declared<Input, Doc extends StoredDocument> {
  /** The mutation's name. */
  readonly name: string
  /** Field of the payload that carries the result, e.g. `order`. */
  readonly payload: string
  readonly kind: Kind<Doc>
  /** What CASL is asked: may the caller do this to this document? */
  readonly action: string
  readonly input: z.ZodType<Input>
  /** Why the caller looks at or touches personal data; goes into the audit entry. */
  readonly purpose?: (input: Input) => string
}

/** Makes a new aggregate. Authorization asks about the draft, so a rule can name its community or its owner. */
export interface CreatingCommand<Input, Doc extends StoredDocument, Facts> extends Declared<Input, Doc> {
  readonly does: 'create'
  readonly facts: (input: Input, inquiry: Inquiry) => Facts | Promise<Facts>
  readonly draft: (input: Input, circumstances: Circumstances<Facts>) => Draft<Doc>
  readonly decide: (
    decision: Decision<Doc>,
    draft: Draft<Doc>,
    input: Input,
    circumstances: Circumstances<Facts>,
  ) => Decision<Doc>
}

/** Changes an aggregate that exists. */
export interface ChangingCommand<Input, Doc extends StoredDocument, Facts> extends Declared<Input, Doc> {
  readonly does: 'change'
  readonly target: (input: Input) => string
  /** With a lifecycle move declared, or a standing, the runner checks it and takes it before `decide` is asked. */
  readonly moves: Moves<Doc> | null
  readonly facts: (document: Doc, input: Input, inquiry: Inquiry) => Facts | Promise<Facts>
  readonly decide: (
    decision: Decision<Doc>,
    document: Doc,
    input: Input,
    circumstances: Circumstances<Facts>,
  ) => Decision<Doc>
}

/** A move of a lifecycle with its facts, or the guards of a change, ready to be checked without knowing the types of either. */
export interface Moves<Doc extends StoredDocument> {
  readonly name: string
  readonly take: (decision: Decision<Doc>, document: Doc, inquiry: Inquiry) => Promise<Decision<Doc>>
  /** Undefined when the move does not start in the document's state, else the codes that refuse it. */
  readonly reasons: (document: Doc, inquiry: Inquiry) => Promise<readonly string[] | undefined>
}

// biome-ignore lint/suspicious/noExplicitAny: the runner and the registries hold commands of every type.
export type AnyCommand = CreatingCommand<any, any, any> | ChangingCommand<any, any, any>

type Optional<Thing, Keys extends keyof Thing> = Omit<Thing, Keys> & Partial<Pick<Thing, Keys>>

/** Declares a command that makes a new aggregate. Its `action` is the CASL action, by habit the first move's name. */
export const creation = <Input, Doc extends StoredDocument, Facts = undefined>(
  declaration: Optional<Omit<CreatingCommand<Input, Doc, Facts>, 'does'>, 'facts'>,
): CreatingCommand<Input, Doc, Facts> => ({
  facts: () => undefined as Facts,
  ...declaration,
  does: 'create',
})

/**
 * Declares a command that changes an aggregate without moving it along a lifecycle. With `states` or `guards` (none of
 * them will do) it is among the aggregate's available actions.
 */
export const change = <Input, Doc extends StoredDocument, Facts = undefined>({
  states,
  guards,
  ...declaration
}: Optional<Omit<ChangingCommand<Input, Doc, Facts>, 'does' | 'moves'>, 'facts'> & Standing<Doc>): ChangingCommand<
  Input,
  Doc,
  Facts
> => ({
  facts: () => undefined as Facts,
  ...declaration,
  does: 'change',
  moves:
    states === undefined && guards === undefined
      ? null
      : standingGuards<Doc>(declaration.action, { ...(states && { states }), ...(guards && { guards }) }),
})

interface TransitionDeclaration<
  Input,
  Doc extends StoredDocument,
  State extends string,
  Name extends string,
  GuardFacts,
  Facts,
> extends Optional<Omit<ChangingCommand<Input, Doc, Facts>, 'does' | 'moves' | 'kind' | 'action'>, 'facts' | 'decide'> {
  readonly on: Aggregate<Doc, State, Name, GuardFacts>
  readonly move: Name
}

/** Declares a command that moves an aggregate along its lifecycle; the CASL action is the move's name. */
export const transition = <
  Input,
  Doc extends StoredDocument,
  State extends string,
  Name extends string,
  GuardFacts,
  Facts = undefined,
>({
  on,
  move,
  ...declaration
}: TransitionDeclaration<Input, Doc, State, Name, GuardFacts, Facts>): ChangingCommand<Input, Doc, Facts> => ({
  facts: () => undefined as Facts,
  decide: (decision) => decision,
  ...declaration,
  does: 'change',
  kind: on.kind,
  action: move,
  moves: {
    name: move,
    take: async (decision, document, inquiry) => decision.move(on.lifecycle, move, await on.facts(document, inquiry)),
    reasons: async (document, inquiry) =>
      on.lifecycle.open(document, await on.facts(document, inquiry)).find((open) => open.move === move)?.reasons,
  },
})
