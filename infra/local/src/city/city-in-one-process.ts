import type { Transport } from '@onecore/events/transport'
import { readConfig } from '@onecore/gateway/config'
import { startGateway } from '@onecore/gateway/gateway'
import { type RunningService, startService } from '@onecore/subgraph/server/start-service'
import type { Logger } from 'pino'
import type { ServiceName } from './service-names.js'
import { type CityKeys, cityServices } from './services.js'

export interface CitySettings extends CityKeys {
  readonly mongodbUri: string
  /** The name of each service's database. */
  readonly database: (service: ServiceName) => string
  /** Shared by the four services. */
  readonly transport: Transport
  /** Public keys of the internal tokens; their private half is in `gateway`. */
  readonly tokenKeys: { keys: Record<string, unknown>[] }
  /** The gateway's configuration, in its own variables, without the addresses of the subgraphs. */
  readonly gateway: Readonly<Record<string, string>>
  readonly logger: Logger
  readonly clock?: () => Date
  /** Told after each of the five programs that is up. */
  readonly onUp?: (name: string) => void
}

export interface RunningCity {
  /** Address of the gateway, without a path. */
  readonly url: string
  /** Address of a service, without a path; only the gateway has business there. */
  subgraph(service: ServiceName): string
  /** Stops the gateway first, so that no request is cut off, then the services. The transport is the caller's. */
  stop(): Promise<void>
}

/** Starts the four services and the gateway in this process, and returns when all of them answer. */
export async function startCityInOneProcess(settings: CitySettings): Promise<RunningCity> {
  const { mongodbUri, transport, tokenKeys, logger, clock, onUp } = settings
  const running = new Map<string, RunningService>()
  const stopServices = async (): Promise<void> => {
    await Promise.all([...running.values()].map((service) => service.stop()))
  }
  try {
    // One after the other: they share one thread, and the order of the log stays the same.
    for (const service of cityServices(settings)) {
      const place = { host: '127.0.0.1', port: 0, mongodbUri, database: settings.database(service.name) }
      const surroundings = { tokenKeys, transport, logger: logger.child({ program: service.name }) }
      running.set(service.name, await startService(service, { ...place, ...surroundings, ...(clock && { clock }) }))
      onUp?.(service.name)
    }
    const addresses = [...running].map(([name, { url }]) => `${name}=${url}`)
    const gateway = await startGateway(
      readConfig({ ...settings.gateway, SUBGRAPH_URLS: addresses.join(',') }),
      logger.child({ program: 'gateway' }),
    )
    onUp?.('gateway')
    return {
      url: gateway.url,
      subgraph: (service) => (running.get(service)?.url ?? '').replace(/\/graphql$/, ''),
      async stop() {
        await gateway.stop()
        await stopServices()
      },
    }
  } catch (error) {
    await stopServices()
    throw error
  }
}
