import { type Refusal, refusal } from './refusal.js'

/** A condition that a move needs. It is written as what refuses it, with the code that the caller is told. */
export interface Guard<Subject, Facts> {
  readonly code: string
  readonly refuses: (subject: Subject, facts: Facts) => boolean
  /** Law, clause or article that asks for it. */
  readonly source?: string
  readonly params?: (subject: Subject, facts: Facts) => Readonly<Record<string, string | number>>
}

/** One arrow of the state diagram. */
export interface Move<State extends string, Subject, Facts> {
  readonly from: readonly State[]
  readonly to: State
  /** Who makes it, in words, for the diagram and the documentation. Access rules decide who really may. */
  readonly by: string
  readonly term: string
  readonly guards?: readonly Guard<Subject, Facts>[]
  readonly source?: string
}

export interface LifecycleTable<State extends string, Name extends string, Subject, Facts> {
  /** The graph's name of the thing that lives, e.g. `VolunteerOrder`. */
  readonly name: string
  readonly term: string
  /** Every state with its Chinese term. */
  readonly states: Readonly<Record<State, string>>
  readonly initial: State
  readonly final: readonly State[]
  readonly moves: Readonly<Record<Name, Move<State, Subject, Facts>>>
  /** States of which a maintained counter says how many there are, with the metric's name, for each place of the path. */
  readonly counted?: Readonly<Partial<Record<State, string>>>
}

export type MoveResult<State extends string> =
  | { readonly to: State; readonly refusals: readonly [] }
  | { readonly to: null; readonly refusals: readonly Refusal[] }

export interface Lifecycle<State extends string, Name extends string, Subject, Facts>
  extends LifecycleTable<State, Name, Subject, Facts> {
  /** The state after the move, or why it is refused: `WRONG_STATE`, or the codes of the guards that refuse. */
  move(name: Name, subject: Subject, facts: Facts): MoveResult<State>
  /** Moves that start in the subject's state, each with the codes of the guards that refuse it now. */
  open(subject: Subject, facts: Facts): { readonly move: Name; readonly reasons: readonly string[] }[]
}

/**
 * Declares a lifecycle. An impossible table (an unknown state, a state nobody reaches, a way out of a final state, a
 * dead end that is not final) is a defect and throws when the program starts.
 */
export const lifecycle =
  <Subject extends { readonly status: string }, Facts = unknown>() =>
  <const State extends string, const Name extends string>(
    table: LifecycleTable<State, Name, Subject, Facts>,
  ): Lifecycle<State, Name, Subject, Facts> => {
    assertSound(table)
    const moves = Object.entries(table.moves) as [Name, Move<State, Subject, Facts>][]
    return {
      ...table,
      move(name, subject, facts) {
        const move = table.moves[name]
        const refusals = startsIn(move, subject)
          ? refusedGuards(move, subject, facts).map((guard) => refusal(guard.code, [], guard.params?.(subject, facts)))
          : [refusal('WRONG_STATE', [], { state: subject.status, needed: move.from.join(', ') })]
        return refusals.length > 0 ? { to: null, refusals } : { to: move.to, refusals: [] }
      },
      open: (subject, facts) =>
        moves
          .filter(([, move]) => startsIn(move, subject))
          .map(([name, move]) => ({
            move: name,
            reasons: refusedGuards(move, subject, facts).map((guard) => guard.code),
          })),
    }
  }

const startsIn = <State extends string, Subject extends { readonly status: string }, Facts>(
  move: Move<State, Subject, Facts>,
  subject: Subject,
): boolean => (move.from as readonly string[]).includes(subject.status)

const refusedGuards = <State extends string, Subject, Facts>(
  move: Move<State, Subject, Facts>,
  subject: Subject,
  facts: Facts,
): Guard<Subject, Facts>[] => (move.guards ?? []).filter((guard) => guard.refuses(subject, facts))

function assertSound<State extends string, Name extends string, Subject, Facts>(
  table: LifecycleTable<State, Name, Subject, Facts>,
): void {
  const states = Object.keys(table.states) as State[]
  const moves = Object.entries(table.moves) as [Name, Move<State, Subject, Facts>][]
  const fail = (what: string): never => {
    throw new Error(`Lifecycle ${table.name}: ${what}`)
  }
  for (const state of [table.initial, ...table.final, ...moves.flatMap(([, move]) => [...move.from, move.to])]) {
    if (!states.includes(state)) fail(`${state} is not one of its states`)
  }
  for (const [name, move] of moves) {
    const ended = move.from.find((state) => table.final.includes(state))
    if (ended) fail(`${name} starts in ${ended}, which is final`)
  }
  const reached = new Set<State>([table.initial])
  for (let size = 0; size !== reached.size; ) {
    size = reached.size
    for (const [, move] of moves) if (move.from.some((state) => reached.has(state))) reached.add(move.to)
  }
  for (const state of states) {
    if (!reached.has(state)) fail(`nothing leads to ${state}`)
    const leaves = moves.some(([, move]) => move.from.includes(state))
    if (!leaves && !table.final.includes(state)) fail(`${state} is a dead end, but not final`)
  }
}
