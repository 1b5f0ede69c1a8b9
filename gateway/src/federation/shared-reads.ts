/**
 * Lets identical reads that are under way at the same moment share one request to the subgraph, as Apollo Router's
 * and Cosmo's de-duplication do. "Identical" includes the caller's own token, so nothing crosses between callers.
 *
 * A read never joins one that began before a write this gateway has answered: whoever has written sees it.
 */
export class SharedReads {
  readonly #underWay = new Map<string, Promise<string>>()
  #writes = 0

  /** `key` says everything that the answer depends on; `send` is called only when nobody asks the same already. */
  share(key: string, send: () => Promise<string>): Promise<string> {
    const keyNow = `${this.#writes}\n${key}`
    const same = this.#underWay.get(keyNow)
    if (same !== undefined) return same
    const answer = send().finally(() => this.#underWay.delete(keyNow))
    this.#underWay.set(keyNow, answer)
    return answer
  }

  /** A write has ended, one way or the other: reads from now on are asked anew. */
  afterWrite(): void {
    this.#writes += 1
  }
}
