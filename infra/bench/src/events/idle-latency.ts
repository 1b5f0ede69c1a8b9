import type { EventPathOptions } from './event-path.js'
import { EventPath } from './event-path.js'
import { eventsOfOneOrder } from './orders-events.js'

const warmUps = 50
const samples = 300
/** Long enough for everything to come to rest: offset committed, outbox row marked. */
const pauseMs = 30

/** Milliseconds from the commit of one event to the commit of its effect while nothing else happens. */
export async function measureIdleLatency(options: EventPathOptions): Promise<number[]> {
  const path = new EventPath(options)
  try {
    await path.open()
    const events = Array.from({ length: warmUps + samples }, () => eventsOfOneOrder().slice(0, 1)).flat()
    return (await path.latencies(events, pauseMs)).slice(warmUps)
  } finally {
    await path.close()
  }
}
