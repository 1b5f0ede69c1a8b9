import type { SubgraphClient } from '../federation/subgraph-client.js'

export interface Readiness {
  readonly ready: boolean
  readonly subgraphs: Readonly<Record<string, boolean>>
}

const answerWithinMs = 2_000
const keptForMs = 2_000

/** Asks every subgraph whether it is ready, at most every two seconds however often we are asked ourselves. */
export class ReadinessCheck {
  readonly #subgraphs: readonly SubgraphClient[]
  #last: Promise<Readiness> | undefined
  #askAgainAt = 0

  constructor(subgraphs: readonly SubgraphClient[]) {
    this.#subgraphs = subgraphs
  }

  current(): Promise<Readiness> {
    const now = performance.now()
    if (this.#last === undefined || now >= this.#askAgainAt) {
      this.#last = this.#ask()
      this.#askAgainAt = now + keptForMs
    }
    return this.#last
  }

  async #ask(): Promise<Readiness> {
    const answers = await Promise.all(
      this.#subgraphs.map(async (subgraph) => [subgraph.name, await subgraph.isReady(answerWithinMs)] as const),
    )
    return { ready: answers.every(([, ready]) => ready), subgraphs: Object.fromEntries(answers) }
  }
}
