import type { Step } from '@onecore/subgraph/command/decision'

/** One move of a history: its name, the state it leads to, whose it is, and after how many hours (1 when not said). */
export type Told<State extends string> = readonly [move: string, to: State, actorId: string, hoursLater?: number]

const hourMs = 3_600_000

export const hoursAfter = (start: Date, hours: number): Date => new Date(start.getTime() + Math.round(hours * hourMs))

/** State, steps and version of something that began at `start` and went through these moves. */
export function history<State extends string>(start: Date, moves: readonly Told<State>[]) {
  const steps: Step[] = []
  for (const [move, to, actorId, hoursLater = 1] of moves) {
    const before = steps.at(-1)
    steps.push({ move, from: before?.to ?? null, to, at: before ? hoursAfter(before.at, hoursLater) : start, actorId })
  }
  const last = moves.at(-1)
  if (last === undefined) throw new Error('a history has a beginning')
  return { status: last[1], steps, version: steps.length, updatedAt: steps.at(-1)?.at ?? start }
}

/** When something last made this move. */
export function momentOf(steps: readonly Step[], move: string): Date {
  const step = steps.findLast((one) => one.move === move)
  if (step === undefined) throw new Error(`it never made the move ${move}`)
  return step.at
}
