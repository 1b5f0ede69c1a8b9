/**
 * `npm start`: a demo city in one process. MongoDB runs beside it with its data under `.onecore/`, events go straight
 * from the outboxes to the consumers, and the first start fills in the demo city. Arguments: `--fresh`, `--port N`.
 */
import { readFile } from 'node:fs/promises'
import { fieldKeys } from '@onecore/access/field-keys'
import { seedCity } from '@onecore/demo/seed-city'
import { localTransport } from '@onecore/events/transports/local'
import { certificateKeys } from '@onecore/volunteer/certificates/certificate-keys'
import { pino } from 'pino'
import { startCityInOneProcess } from './city/city-in-one-process.js'
import { startCityDatabase } from './city/database.js'
import { databaseOf, serviceNames } from './city/service-names.js'
import { keepSecrets } from './data/secrets.js'
import { launch } from './launch.js'
import { partOf } from './screen/progress.js'
import { welcome } from './screen/welcome.js'

await launch(async ({ folder, port, progress, onStop, needs }) => {
  const secrets = await keepSecrets(folder)
  const log = pino.destination({ dest: folder.at('logs', 'city.log'), mkdir: true })
  const logger = pino({ level: process.env.LOG_LEVEL ?? 'info' }, log)

  const database = await startCityDatabase(folder, (line) => progress.at(0, line))
  onStop(database.stop)
  if (database.server) needs('MongoDB', database.server.exited, folder.at('mongo', 'mongod.log'))

  const keys = fieldKeys.parse(JSON.parse(await readFile(secrets.fieldKeys, 'utf8')))
  await seedCity({ mongodbUri: database.uri, fieldKeys: keys, logger, onProgress: partOf(progress, 0.1, 0.8) })

  const transport = localTransport({ groups: serviceNames })
  onStop(() => transport.close())
  let up = 0
  const city = await startCityInOneProcess({
    mongodbUri: database.uri,
    database: databaseOf,
    transport,
    fieldKeys: keys,
    certificateKeys: certificateKeys.parse(JSON.parse(await readFile(secrets.certificateKeys, 'utf8'))),
    tokenKeys: JSON.parse(await readFile(secrets.internalTokenKeys, 'utf8')),
    logger,
    gateway: {
      PORT: String(port),
      HOST: process.env.HOST ?? '127.0.0.1',
      INTERNAL_SIGNING_KEY: secrets.internalSigningKey,
      DEMO_MODE: 'true',
      DEMO_SIGNING_KEY: secrets.demoSigningKey,
    },
    onUp: (name) => {
      up += 1
      partOf(progress, 0.8, 1)(up / (serviceNames.length + 1), name)
    },
  })
  onStop(() => city.stop())

  return welcome({
    url: `http://localhost:${port}`,
    seconds: performance.now() / 1000,
    dataFolder: folder.path,
    events: 'within this process (npm run start:kafka: over a real Kafka)',
    command: 'npm start',
  })
})
