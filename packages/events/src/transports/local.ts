import type { Outcome, Outgoing, Subscription, Transport } from '../transport.js'

interface Subscriber extends Subscription {
  /** Deliveries in hand. */
  readonly busy: Set<Promise<void>>
}

/**
 * The transport of a city in one process: straight from the outbox row to the consumers. A row counts as sent when
 * every group that subscribed to its topic has applied it, so a restart in between loses nothing.
 *
 * `groups` are the consumer groups that must be listening before anything is delivered; without the list, an event
 * published while the last service still starts would pass that service by.
 */
export function localTransport(options: { readonly groups?: readonly string[] } = {}): Transport {
  const subscribers = new Map<string, Subscriber>()

  const deliver = async (to: Subscriber, topic: string, events: readonly Outgoing[]): Promise<void> => {
    const messages = events
      .filter((event) => !event.deliveredTo.includes(to.group))
      .map((event) => ({ topic, body: event.envelope }))
    if (messages.length === 0) return
    const delivery = to.onBatch(messages)
    const settled = delivery.then(
      () => undefined,
      () => undefined,
    )
    to.busy.add(settled)
    try {
      await delivery
    } finally {
      to.busy.delete(settled)
    }
  }

  return {
    async publish(topic, events) {
      const missing = (options.groups ?? []).filter((group) => !subscribers.has(group))
      if (missing.length > 0) throw new Error(`not listening yet: ${missing.join(', ')}`)
      const listening = [...subscribers.values()].filter((each) => each.topics.includes(topic))
      const results = await Promise.allSettled(listening.map((each) => deliver(each, topic, events)))
      return outcomes(events, listening, results)
    },

    async subscribe(subscription) {
      const subscriber: Subscriber = {
        ...subscription,
        onBatch: (messages) => subscription.onBatch(messages),
        busy: new Set(),
      }
      subscribers.set(subscription.group, subscriber)
      return {
        async stop() {
          subscribers.delete(subscription.group)
          await Promise.all(subscriber.busy)
        },
      }
    },

    // The consumer's own collection of dead letters is all there is in one process.
    async deadLetter() {},

    async close() {
      subscribers.clear()
    },
  }
}

function outcomes(
  events: readonly Outgoing[],
  listening: readonly Subscriber[],
  results: readonly PromiseSettledResult<void>[],
): Outcome[] {
  const failed = results.find((result) => result.status === 'rejected')
  if (failed === undefined) return events.map(() => ({ status: 'SENT' }))
  const reached = listening.filter((_, index) => results[index]?.status === 'fulfilled').map((each) => each.group)
  return events.map((event) => ({
    status: 'FAILED',
    error: String(failed.reason),
    deliveredTo: [...new Set([...event.deliveredTo, ...reached])],
  }))
}
