import { Kafka, type LogEntry, logLevel } from 'kafkajs'
import type { EventLogger } from '../event-logger.js'
import type { KafkaSettings } from './kafka-settings.js'

/** A kafkajs client that gives up soon and speaks through our logger: whoever uses it waits and tries again itself. */
export const kafkaClient = (settings: KafkaSettings): Kafka =>
  new Kafka({
    ...settings.security,
    clientId: settings.clientId,
    brokers: [...settings.brokers],
    connectionTimeout: 3_000,
    requestTimeout: 15_000,
    retry: { retries: 2, initialRetryTime: 100, maxRetryTime: 1_000 },
    logLevel: logLevel.INFO,
    logCreator: () => (entry) => log(settings.logger, entry),
  })

/** What kafkajs calls an error or a warning, but is everyday life: members come and go, leaders are being chosen. */
const everyday =
  /rebalanc|coordinator|leadership election|does not host this topic-partition|not aware of this member|idempotent producer|Response Metadata|connection|Broker not connected|The group is/i

function log(
  logger: EventLogger,
  { level, namespace, log: { message, timestamp: _, logger: __, ...details } }: LogEntry,
) {
  const text = `${message} ${String(details.error ?? '')}`
  const write = level > logLevel.WARN || everyday.test(text) ? 'debug' : level === logLevel.WARN ? 'info' : 'warn'
  logger[write]({ ...details, namespace }, `kafka: ${message}`)
}
