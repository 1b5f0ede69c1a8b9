import { freePort } from '../free-port.js'
import { type ProgramOptions, type RunningProgram, startProgram } from './program.js'
import { databaseOf, type ServiceName, serviceNames } from './service-names.js'

export interface ProcessCitySettings {
  readonly mongodbUri: string
  readonly kafkaBrokers: string
  /** Path of the public keys of the internal tokens. */
  readonly internalTokenKeys: string
  /** Path of the keys of personal data. */
  readonly fieldKeys: string
  /** Path of the keys of certificates. */
  readonly certificateKeys: string
  /** The port and the configuration of the gateway, without the addresses of the subgraphs. */
  readonly gatewayPort: number
  readonly gateway: Readonly<Record<string, string>>
  readonly database?: (service: ServiceName) => string
  readonly logFile: (program: string) => string
  /** Told of each program that is up, so that it can be stopped even when a later one fails. */
  readonly onUp: (program: RunningProgram) => void
}

/** Starts the four services, then the gateway, each as a process of its own; returns when all are ready. */
export async function startCityInProcesses(settings: ProcessCitySettings): Promise<RunningProgram[]> {
  const started = async (options: ProgramOptions): Promise<RunningProgram> => {
    const program = await startProgram(options)
    settings.onUp(program)
    return program
  }
  const attempts = await Promise.allSettled(
    serviceNames.map(async (name) => started(serviceProgram(name, await freePort(), settings))),
  )
  // All are waited for in either case, so that one that comes up late is known and can be stopped.
  const failed = attempts.find((attempt) => attempt.status === 'rejected')
  if (failed) throw failed.reason
  const services = attempts.flatMap((attempt) => (attempt.status === 'fulfilled' ? [attempt.value] : []))
  return [...services, await started(gatewayProgram(services, settings))]
}

export function serviceProgram(name: ServiceName, port: number, settings: ProcessCitySettings): ProgramOptions {
  const { mongodbUri, kafkaBrokers, internalTokenKeys, fieldKeys, certificateKeys, logFile } = settings
  const database = settings.database ?? databaseOf
  return {
    name,
    script: `services/${name}/dist/main.js`,
    port,
    environment: {
      MONGODB_URI: mongodbUri,
      MONGODB_DATABASE: database(name),
      KAFKA_BROKERS: kafkaBrokers,
      INTERNAL_TOKEN_KEYS: internalTokenKeys,
      ...(name === 'self-governance' ? { FIELD_KEYS: fieldKeys } : {}),
      ...(name === 'volunteer' ? { CERTIFICATE_KEYS: certificateKeys } : {}),
    },
    logFile: logFile(name),
  }
}

function gatewayProgram(services: readonly RunningProgram[], settings: ProcessCitySettings): ProgramOptions {
  const addresses = services.map(({ name, url }) => `${name}=${url}/graphql`)
  return {
    name: 'gateway',
    script: 'gateway/dist/main.js',
    port: settings.gatewayPort,
    environment: { ...settings.gateway, SUBGRAPH_URLS: addresses.join(',') },
    logFile: settings.logFile('gateway'),
  }
}
