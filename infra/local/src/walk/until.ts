import { setTimeout as sleep } from 'node:timers/promises'
import { WalkError } from './act.js'

/** Events take a moment: looks until there is something to see. `what` says what was awaited in vain. */
export async function until<Seen>(
  what: string,
  look: () => Promise<Seen | undefined>,
  withinMs = 30_000,
): Promise<Seen> {
  const giveUpAt = performance.now() + withinMs
  for (;;) {
    const seen = await look()
    if (seen !== undefined) return seen
    if (performance.now() > giveUpAt) throw new WalkError(`${what}: not seen within ${withinMs / 1000} s`)
    await sleep(50)
  }
}
