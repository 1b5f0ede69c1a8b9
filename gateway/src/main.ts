import { type GatewayConfig, readConfig } from './config.js'
import { startGateway } from './gateway.js'

/** How long a stop may take before the process ends anyway: longer than the slowest subgraph request allowed. */
const stopWithinMs = 25_000

let config: GatewayConfig
try {
  config = readConfig(process.env)
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`)
  process.exit(78)
}

const gateway = await startGateway(config)

const stop = (): void => {
  setTimeout(() => process.exit(1), stopWithinMs).unref()
  gateway.stop().then(
    () => process.exit(0),
    () => process.exit(1),
  )
}
process.once('SIGTERM', stop)
process.once('SIGINT', stop)
