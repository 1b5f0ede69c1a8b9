import { fieldKeys, generateFieldKeys } from '@onecore/access/field-keys'
import { generateSigningKeys } from '@onecore/access/signing-keys'
import { seedCity } from '@onecore/demo/seed-city'
import { localTransport } from '@onecore/events/transports/local'
import { startCityInOneProcess } from '@onecore/local/city/city-in-one-process'
import { type ServiceName, serviceNames } from '@onecore/local/city/service-names'
import { certificateKeys, generateCertificateKeys } from '@onecore/volunteer/certificates/certificate-keys'
import pino from 'pino'
import { dropDatabases } from '../measure/drop-databases.js'

/** A running demo city of some size. */
export interface GrownCity {
  /** How many times the demo city. */
  readonly scale: number
  /** Address of its gateway, without a path. */
  readonly url: string
  readonly database: (service: ServiceName) => string
  stop(): Promise<void>
}

/**
 * Seeds and starts a city in this process, with databases of its own that go when it stops. `gateway`: settings of its
 * gateway beside the usual ones.
 */
export async function startGrownCity(
  mongodbUri: string,
  scale: number,
  gateway: Readonly<Record<string, string>> = {},
): Promise<GrownCity> {
  const database = (service: ServiceName): string => `bench-${process.pid}-${scale * 100}-percent-${service}`
  const databases = Object.fromEntries(serviceNames.map((name) => [name, database(name)]))
  const keys = fieldKeys.parse(generateFieldKeys('bench'))
  const signing = await generateSigningKeys()
  const transport = localTransport({ groups: serviceNames })
  await seedCity({ mongodbUri, databases, fieldKeys: keys, scale })
  const city = await startCityInOneProcess({
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
      ...gateway,
    },
    logger: pino({ level: 'error' }),
  })
  return {
    scale,
    url: city.url,
    database,
    async stop() {
      await city.stop()
      await transport.close()
      await dropDatabases(mongodbUri, Object.values(databases))
    },
  }
}
