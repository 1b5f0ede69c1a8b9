import { fieldKeys, generateFieldKeys } from '@onecore/access/field-keys'
import { generateSigningKeys } from '@onecore/access/signing-keys'
import { seedCity } from '@onecore/demo/seed-city'
import type { Transport } from '@onecore/events/transport'
import { kafkaTransport } from '@onecore/events/transports/kafka'
import { localTransport } from '@onecore/events/transports/local'
import { testBroker } from '@onecore/testing/broker'
import { serverFromEnvironment } from '@onecore/testing/environment'
import { uniqueName } from '@onecore/testing/unique-name'
import { certificateKeys, generateCertificateKeys } from '@onecore/volunteer/certificates/certificate-keys'
import mongoose from 'mongoose'
import { pino } from 'pino'
import { type RunningCity, startCityInOneProcess } from '../city/city-in-one-process.js'
import { type ServiceName, serviceNames } from '../city/service-names.js'
import { demoPeople, type People } from '../walk/people.js'

export interface TestCityOptions {
  /** How events travel. Kafka is the one that `npm test` started. */
  readonly transport: 'local' | 'kafka'
  /** The whole demo city; without it a small one, with the same places and personas. */
  readonly demo?: boolean
  /** What the services take for now. */
  readonly clock?: () => Date
  readonly mongodbUri?: string
  /** More of the gateway's configuration. */
  readonly gateway?: Readonly<Record<string, string>>
}

/** The whole platform for one test file: four services and the gateway in this process, on databases of its own. */
export interface TestCity {
  /** Address of the gateway, without a path. */
  readonly url: string
  /** Address of a service, which nobody but the gateway should ask. */
  readonly subgraph: (service: ServiceName) => string
  readonly mongodbUri: string
  /** Name of a service's database. */
  readonly database: (service: ServiceName) => string
  /** A persona at the gateway. */
  readonly as: People
  /** Stops everything and removes the databases and topics: `afterAll(() => city.stop())`. */
  stop(): Promise<void>
}

/** A fifth of the demo city's teams and volunteers is the least that gives every community some. */
const smallScale = 0.2

export async function testCity(options: TestCityOptions): Promise<TestCity> {
  const mongodbUri = options.mongodbUri ?? serverFromEnvironment('MONGODB_URI', 'mongodb://127.0.0.1/?replicaSet=rs0')
  const prefix = uniqueName('city')
  const database = (service: ServiceName): string => `${prefix}-${service}`
  const databases = Object.fromEntries(serviceNames.map((name) => [name, database(name)]))
  const keys = fieldKeys.parse(generateFieldKeys('test'))
  const signing = await generateSigningKeys()
  const logger = pino({ level: process.env.LOG_LEVEL ?? 'silent' })
  const { transport, drop } = await testTransport(options.transport)

  await seedCity({ mongodbUri, databases, fieldKeys: keys, scale: options.demo ? 1 : smallScale })
  const city: RunningCity = await startCityInOneProcess({
    mongodbUri,
    database,
    transport,
    fieldKeys: keys,
    certificateKeys: certificateKeys.parse(generateCertificateKeys()),
    tokenKeys: { keys: signing.publicKeys.keys.map((key) => ({ ...key })) },
    gateway: {
      PORT: '0',
      HOST: '127.0.0.1',
      INTERNAL_SIGNING_KEY: JSON.stringify(signing.privateKey),
      DEMO_MODE: 'true',
      MANDATE_CACHE_SECONDS: '0',
      ...options.gateway,
    },
    logger,
    ...(options.clock && { clock: options.clock }),
  })
  return {
    url: city.url,
    subgraph: city.subgraph,
    mongodbUri,
    database,
    as: demoPeople(city.url),
    async stop() {
      await city.stop()
      await transport.close()
      await drop()
      await dropDatabases(mongodbUri, Object.values(databases))
    },
  }
}

async function testTransport(kind: 'local' | 'kafka'): Promise<{ transport: Transport; drop(): Promise<void> }> {
  if (kind === 'local') return { transport: localTransport({ groups: serviceNames }), drop: async () => undefined }
  const { brokers, prefix, drop } = testBroker('city')
  const logger = pino({ level: 'silent' })
  return {
    transport: kafkaTransport({ brokers, clientId: prefix, namespace: `${prefix}.`, logger, partitions: 2 }),
    drop,
  }
}

async function dropDatabases(mongodbUri: string, names: readonly string[]): Promise<void> {
  const client = await mongoose.createConnection(mongodbUri).asPromise()
  for (const name of names) await client.useDb(name).dropDatabase()
  await client.close()
}
