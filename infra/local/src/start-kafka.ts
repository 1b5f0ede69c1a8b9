/**
 * `npm run start:kafka`: the demo city as it runs in production: four services and the gateway as five processes, with
 * a real Kafka between them. The same data as `npm start`, which must not run at the same time.
 */
import { mkdir, readFile } from 'node:fs/promises'
import { fieldKeys } from '@onecore/access/field-keys'
import { seedCity } from '@onecore/demo/seed-city'
import { startCityBroker } from './city/broker.js'
import { startCityInProcesses } from './city/city-in-processes.js'
import { startCityDatabase } from './city/database.js'
import { serviceNames } from './city/service-names.js'
import { keepSecrets } from './data/secrets.js'
import { launch } from './launch.js'
import { partOf } from './screen/progress.js'
import { welcome } from './screen/welcome.js'

await launch(async ({ folder, port, progress, onStop, needs }) => {
  const secrets = await keepSecrets(folder)
  await mkdir(folder.at('logs'), { recursive: true })

  const broker = await startCityBroker(folder, (line) => progress.at(0, line))
  onStop(broker.stop)
  if (broker.server) needs('Kafka', broker.server.exited, folder.at('kafka', 'kafka.log'))
  const database = await startCityDatabase(folder, (line) => progress.at(0.05, line))
  onStop(database.stop)
  if (database.server) needs('MongoDB', database.server.exited, folder.at('mongo', 'mongod.log'))

  const keys = fieldKeys.parse(JSON.parse(await readFile(secrets.fieldKeys, 'utf8')))
  await seedCity({ mongodbUri: database.uri, fieldKeys: keys, onProgress: partOf(progress, 0.1, 0.7) })

  let up = 0
  await startCityInProcesses({
    mongodbUri: database.uri,
    kafkaBrokers: broker.brokers,
    internalTokenKeys: secrets.internalTokenKeys,
    fieldKeys: secrets.fieldKeys,
    certificateKeys: secrets.certificateKeys,
    gatewayPort: port,
    gateway: {
      HOST: process.env.HOST ?? '127.0.0.1',
      INTERNAL_SIGNING_KEY: secrets.internalSigningKey,
      DEMO_MODE: 'true',
      DEMO_SIGNING_KEY: secrets.demoSigningKey,
    },
    logFile: (program) => folder.at('logs', `${program}.log`),
    onUp: ({ name, logFile, process }) => {
      onStop(() => process.stop())
      needs(name, process.exited, logFile)
      up += 1
      partOf(progress, 0.7, 1)(up / (serviceNames.length + 1), name)
    },
  })

  return welcome({
    url: `http://localhost:${port}`,
    seconds: performance.now() / 1000,
    dataFolder: folder.path,
    events: `over Kafka at ${broker.brokers}; logs of the five programs are in ${folder.at('logs')}`,
    command: 'npm run start:kafka',
  })
})
