import type { Relay } from './relay.js'

/**
 * Resolves when events have come to rest on the local transport: no service has one waiting, including those that
 * reactions to others published meanwhile. For tests and for the demo city.
 */
export async function settled(relays: readonly Relay[]): Promise<void> {
  do {
    for (const relay of relays) await relay.idle()
  } while (!(await Promise.all(relays.map((relay) => relay.isIdle()))).every(Boolean))
}
