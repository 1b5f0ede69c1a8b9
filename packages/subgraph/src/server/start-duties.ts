import { Lease } from '@onecore/store/lease'
import { type Duty, dutyScope } from '../duty.js'
import type { ServiceSurroundings } from '../request-context.js'
import { dutiesOf, type Service } from '../service.js'

/** Fulfils a service's duties in the background, each by one replica at a time, until stopped. */
export function startDuties(
  service: Service,
  surroundings: ServiceSurroundings,
  clock: () => Date,
): { stop(): Promise<void> } {
  const running = dutiesOf(service).map((duty) => startDuty(duty, service.name, surroundings, clock))
  return { stop: async () => void (await Promise.all(running.map((one) => one.stop()))) }
}

function startDuty(duty: Duty, service: string, surroundings: ServiceSurroundings, clock: () => Date) {
  const { connection, logger } = surroundings
  const lease = new Lease(connection, `duty ${duty.name}`)
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  const turn = async (): Promise<void> => {
    try {
      if ((await lease.acquire()) !== undefined) await duty.fulfil(dutyScope(service, surroundings, clock()))
    } catch (error) {
      if (!stopped) logger.warn({ err: error, duty: duty.name }, 'a duty could not be fulfilled; trying again')
    }
    if (!stopped) timer = setTimeout(() => (current = turn()), duty.everyMs)
  }
  let current = turn()
  return {
    async stop() {
      stopped = true
      clearTimeout(timer)
      await current
      await lease.release()
    },
  }
}
