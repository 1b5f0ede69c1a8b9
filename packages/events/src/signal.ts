/** Lets a loop wait for "something may have happened" or for a time, whichever comes first. A wake is never lost. */
export class Signal {
  #raised = false
  #release: (() => void) | undefined

  wake(): void {
    this.#raised = true
    this.#release?.()
  }

  async wait(timeoutMs: number): Promise<void> {
    if (!this.#raised) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, timeoutMs)
        this.#release = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    }
    this.#release = undefined
    this.#raised = false
  }
}

/** Waits, unless aborted before the time is over. Never rejects. */
export function pause(ms: number, abort: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (abort.aborted) return resolve()
    const done = () => {
      clearTimeout(timer)
      abort.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, ms)
    abort.addEventListener('abort', done)
  })
}

/** Doubling delay in milliseconds for the n-th attempt (from 0). */
export const backOff = (attempt: number, firstMs: number, mostMs: number): number =>
  Math.min(firstMs * 2 ** Math.min(attempt, 30), mostMs)
