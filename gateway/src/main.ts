import { readConfig } from './config.js'
import { type Gateway, startGateway } from './gateway.js'

/** How long a stop may take before the process ends anyway: longer than the slowest subgraph request allowed. */
const stopWithinMs = 25_000

async function start(): Promise<Gateway> {
  try {
    return await startGateway(readConfig(process.env))
  } catch (error) {
    process.stderr.write(`The gateway cannot start. ${(error as Error).message}\n`)
    process.exit(1)
  }
}

const gateway = await start()

const stop = (): void => {
  setTimeout(() => process.exit(1), stopWithinMs).unref()
  gateway.stop().then(
    () => process.exit(0),
    () => process.exit(1),
  )
}
process.once('SIGTERM', stop)
process.once('SIGINT', stop)
