import type { DataFolder } from '../data/data-folder.js'
import { findKafka } from '../kafka-binary.js'
import { startKafka } from '../kafka-process.js'
import type { SupervisedProcess } from '../supervised-process.js'
import { keptPort } from './kept-port.js'

export interface CityBroker {
  /** Bootstrap addresses. */
  readonly brokers: string
  /** The broker, if it is ours. */
  readonly server?: SupervisedProcess
  stop(): Promise<void>
}

/** The Kafka that `KAFKA_BROKERS` names, or one of our own with its data in the folder. */
export async function startCityBroker(folder: DataFolder, report: (line: string) => void): Promise<CityBroker> {
  if (process.env.KAFKA_BROKERS) return { brokers: process.env.KAFKA_BROKERS, stop: async () => undefined }
  const binary = await findKafka(report)
  report('Kafka')
  const port = await keptPort(folder.at('kafka', 'port'))
  const { brokers, server } = await startKafka({ binary, dataFolder: folder.at('kafka', 'data'), port })
  return { brokers, server, stop: () => server.stop() }
}
