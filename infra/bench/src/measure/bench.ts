import { describeFailure } from '@onecore/local/launch-error'
import { startTestServices, type TestServices } from '@onecore/local/test-services'
import { print } from './print.js'

/**
 * Runs a benchmark on a MongoDB and a Kafka of its own, which stop with it, in whatever way it ends. Servers that the
 * environment names (`MONGODB_URI`, `KAFKA_BROKERS`) are used as they are. What takes longer than `withinMinutes`
 * measures nothing any more, and is given up.
 */
export async function runBench(
  { withinMinutes }: { readonly withinMinutes: number },
  measure: (services: TestServices['environment']) => Promise<void>,
): Promise<void> {
  const limit = setTimeout(() => giveUp(`not done within ${withinMinutes} minutes`), withinMinutes * 60_000)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => giveUp(signal))
  let services: TestServices | undefined
  try {
    services = await startTestServices(print)
    await measure(services.environment)
  } catch (error) {
    process.stderr.write(`${describeFailure(error)}\n`)
    process.exitCode = 1
  } finally {
    clearTimeout(limit)
    await services?.stop()
  }
}

/** The supervisors of what was started end it as soon as this process is gone. */
function giveUp(reason: string): void {
  process.stderr.write(`Stopped: ${reason}\n`)
  process.exit(130)
}
