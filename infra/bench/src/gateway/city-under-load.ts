import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fieldKeys } from '@onecore/access/field-keys'
import { seedCity } from '@onecore/demo/seed-city'
import { startCityInProcesses } from '@onecore/local/city/city-in-processes'
import type { RunningProgram } from '@onecore/local/city/program'
import { type ServiceName, serviceNames } from '@onecore/local/city/service-names'
import { openDataFolder } from '@onecore/local/data/data-folder'
import { keepSecrets, type Secrets } from '@onecore/local/data/secrets'
import { freePort } from '@onecore/local/free-port'
import type { TestServices } from '@onecore/local/test-services'
import { dropDatabases } from '../measure/drop-databases.js'
import type { SubgraphUrls } from './gateways.js'

/** The demo city as it runs in production: four services and a gateway, each a process of its own. */
export interface CityUnderLoad {
  /** Address of its gateway, without a path. */
  readonly url: string
  readonly subgraphs: SubgraphUrls
  readonly secrets: Secrets
  /** The configuration of any gateway before these subgraphs, without their addresses. */
  readonly gatewaySettings: Readonly<Record<string, string>>
  readonly logFile: (program: string) => string
}

/** Seeds and starts a city for the time of `work`. Databases, keys and logs are gone afterwards. */
export async function withCityUnderLoad(
  { MONGODB_URI, KAFKA_BROKERS }: TestServices['environment'],
  work: (city: CityUnderLoad) => Promise<void>,
): Promise<void> {
  const path = await mkdtemp(join(tmpdir(), 'onecore-bench-'))
  const folder = await openDataFolder({ fresh: true, path })
  const secrets = await keepSecrets(folder)
  await mkdir(folder.at('logs'))
  const logFile = (program: string): string => folder.at('logs', `${program}.log`)
  const database = (service: ServiceName): string => `bench-${process.pid}-${service}`
  const databases = Object.fromEntries(serviceNames.map((name) => [name, database(name)]))
  const gatewaySettings = {
    INTERNAL_SIGNING_KEY: secrets.internalSigningKey,
    DEMO_MODE: 'true',
    DEMO_SIGNING_KEY: secrets.demoSigningKey,
  }
  const started: RunningProgram[] = []
  try {
    const keys = fieldKeys.parse(JSON.parse(await readFile(secrets.fieldKeys, 'utf8')))
    await seedCity({ mongodbUri: MONGODB_URI, databases, fieldKeys: keys })
    await startCityInProcesses({
      mongodbUri: MONGODB_URI,
      kafkaBrokers: KAFKA_BROKERS,
      internalTokenKeys: secrets.internalTokenKeys,
      fieldKeys: secrets.fieldKeys,
      certificateKeys: secrets.certificateKeys,
      gatewayPort: await freePort(),
      gateway: gatewaySettings,
      database,
      logFile,
      onUp: (program) => started.push(program),
    })
    const address = (name: string): string => started.find((program) => program.name === name)?.url ?? ''
    const subgraphs = Object.fromEntries(serviceNames.map((name) => [name, `${address(name)}/graphql`]))
    await work({ url: address('gateway'), subgraphs, secrets, gatewaySettings, logFile })
  } finally {
    await Promise.all(started.map((program) => program.process.stop()))
    await dropDatabases(MONGODB_URI, Object.values(databases))
    await folder.close()
    await rm(path, { recursive: true, force: true })
  }
}
