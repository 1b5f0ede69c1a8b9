import { type RunningWork, startBackgroundWork } from '@onecore/store/background-work'
import { dutyScope } from '../duty.js'
import type { ServiceSurroundings } from '../request-context.js'
import { dutiesOf, type Service } from '../service.js'

/** Fulfils a service's duties in the background, each by one replica at a time, until stopped. */
export function startDuties(service: Service, surroundings: ServiceSurroundings, clock: () => Date): RunningWork {
  const { connection, logger } = surroundings
  const running = dutiesOf(service).map(({ name, everyMs, fulfil }) =>
    startBackgroundWork(connection, logger, {
      name: `duty ${name}`,
      everyMs,
      pass: () => fulfil(dutyScope(service.name, surroundings, clock())),
    }),
  )
  return { stop: async () => void (await Promise.all(running.map((work) => work.stop()))) }
}
