import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findKafka } from './kafka-binary.js'
import { startKafka } from './kafka-process.js'
import { findMongod } from './mongod-binary.js'
import { startMongod } from './mongod-process.js'
import type { SupervisedProcess } from './supervised-process.js'

export interface TestServices {
  /** What the tests read: `MONGODB_URI` and `KAFKA_BROKERS`. */
  readonly environment: { readonly MONGODB_URI: string; readonly KAFKA_BROKERS: string }
  /** Stops what was started here; their folders go with them. */
  stop(): Promise<void>
}

/**
 * A MongoDB and a Kafka for one test run, side by side, in temporary folders. One that the environment names already
 * is used as it is, and is not stopped.
 * @throws LaunchError when one of them cannot be had; the other is stopped again.
 */
export async function startTestServices(report: (line: string) => void): Promise<TestServices> {
  const started: SupervisedProcess[] = []
  const stop = async (): Promise<void> => {
    await Promise.all(started.map((server) => server.stop()))
  }

  const mongodb = async (): Promise<string> => {
    if (process.env.MONGODB_URI) return process.env.MONGODB_URI
    const { path, version } = await findMongod(report)
    const folder = await mkdtemp(join(tmpdir(), 'onecore-test-mongodb-'))
    const { uri, server } = await startMongod({ program: path, dataFolder: join(folder, 'data'), removeAfter: folder })
    started.push(server)
    report(`MongoDB ${version} runs at ${uri}`)
    return uri
  }
  const kafka = async (): Promise<string> => {
    if (process.env.KAFKA_BROKERS) return process.env.KAFKA_BROKERS
    const binary = await findKafka(report)
    const folder = await mkdtemp(join(tmpdir(), 'onecore-test-kafka-'))
    const { brokers, server } = await startKafka({ binary, dataFolder: join(folder, 'data'), removeAfter: folder })
    started.push(server)
    report(`Kafka runs at ${brokers}`)
    return brokers
  }

  // Both are waited for in either case, so that one that comes up late is not left running.
  const [MONGODB_URI, KAFKA_BROKERS] = await Promise.allSettled([mongodb(), kafka()])
  if (MONGODB_URI.status === 'fulfilled' && KAFKA_BROKERS.status === 'fulfilled') {
    return { environment: { MONGODB_URI: MONGODB_URI.value, KAFKA_BROKERS: KAFKA_BROKERS.value }, stop }
  }
  await stop()
  throw MONGODB_URI.status === 'rejected' ? MONGODB_URI.reason : (KAFKA_BROKERS as PromiseRejectedResult).reason
}
