/**
 * `npm run bench:events`: what the guarantees of the event path cost. Throughput from a full outbox over Kafka to the
 * committed effects against bare kafkajs with the same messages on the same broker, and the time from commit to effect
 * while the system is idle.
 */
import { kafkaTransport } from '@onecore/events/transports/kafka'
import { localTransport } from '@onecore/events/transports/local'
import { startTestServices } from '@onecore/local/test-services'
import pino from 'pino'
import { withDatabase } from './events/bench-database.js'
import { measureIdleLatency } from './events/idle-latency.js'
import { measureThroughput } from './events/throughput.js'
import { runBench } from './measure/bench.js'
import { median, percentile, ratioOfMedians } from './measure/figures.js'
import { print, printTable } from './measure/print.js'
import { figure } from './measure/table.js'

const logger = pino({ level: 'error' })

await runBench(5, startTestServices, async ({ MONGODB_URI, KAFKA_BROKERS }) => {
  const { ours, bareOneByOne, bareTogether, bareWithEffect } = await withDatabase(MONGODB_URI, 'events', (connection) =>
    measureThroughput(connection, KAFKA_BROKERS, logger),
  )
  const row = (way: string, rates: number[]) => [
    way,
    ...[median(rates), Math.min(...rates), Math.max(...rates), ratioOfMedians(ours, rates)].map(figure),
  ]
  printTable(
    ['throughput, events a second', 'median', 'lowest', 'highest', 'ours ÷ it'],
    [
      row('ours: outbox, Kafka, inbox and effect in one transaction', ours),
      row('bare kafkajs, one awaited send a message', bareOneByOne),
      row('bare kafkajs, sends of 500, effect without transaction', bareWithEffect),
      row('bare kafkajs, sends of 500, no effect', bareTogether),
    ],
  )

  const kafka = await withDatabase(MONGODB_URI, 'kafka', (connection) => {
    const settings = { brokers: [KAFKA_BROKERS], namespace: `bench-${Date.now()}.`, logger }
    const transport = (clientId: string) => kafkaTransport({ ...settings, clientId })
    return measureIdleLatency({
      connection,
      sending: transport('publisher'),
      receiving: transport('consumer'),
      logger,
    })
  })
  const local = await withDatabase(MONGODB_URI, 'local', (connection) => {
    const transport = localTransport()
    return measureIdleLatency({ connection, sending: transport, receiving: transport, logger })
  })
  const times = (transport: string, values: number[]) => [
    transport,
    ...[percentile(values, 0.5), percentile(values, 0.99), Math.max(...values)].map(figure),
  ]
  printTable(['idle: commit to effect, ms', 'p50', 'p99', 'longest'], [times('Kafka', kafka), times('local', local)])

  const against = (rates: number[]) => figure(ratioOfMedians(ours, rates))
  print(
    `ratio ${against(bareOneByOne)} against one awaited send a message (promised: at least 0.5), ` +
      `${against(bareWithEffect)} against sends of 500 with effect, ${against(bareTogether)} without`,
  )
})
