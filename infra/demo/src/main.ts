import { createLogger } from '@onecore/subgraph/logger'
import { readDemoConfig } from './config.js'
import { seedCity } from './seed-city.js'

/** Writes the demo city once, and ends. */
const { logLevel, ...settings } = readDemoConfig(process.env)
const logger = createLogger('demo', logLevel)
let told = 0
await seedCity({
  ...settings,
  logger,
  onProgress: (fraction, label) => {
    const tenth = Math.floor(fraction * 10)
    if (tenth === told) return
    told = tenth
    logger.info(`${tenth * 10} %: ${label}`)
  },
})
