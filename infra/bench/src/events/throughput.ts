import { kafkaTransport } from '@onecore/events/transports/kafka'
import { ensureCollection } from '@onecore/store/connection'
import type { Connection } from 'mongoose'
import type { Logger } from 'pino'
import { BareKafka } from './bare-kafka.js'
import { EventPath } from './event-path.js'
import { dayOfEvents } from './orders-events.js'

const rounds = 5
const eventsARound = 5_000
/** A baseline that waits for each message needs fewer of them for a steady figure. */
const eventsOneByOne = 1_500
const partitions = 6

/** Events a second, one figure a round. */
export interface Throughput {
  readonly ours: number[]
  readonly bareOneByOne: number[]
  readonly bareTogether: number[]
  readonly bareWithEffect: number[]
}

/** The same messages over the same broker, the ways in turn in each round, so that a disturbance meets all of them. */
export async function measureThroughput(connection: Connection, broker: string, logger: Logger): Promise<Throughput> {
  const namespace = `bench-${Date.now()}.`
  const transport = (clientId: string) => kafkaTransport({ brokers: [broker], clientId, namespace, logger, partitions })
  const plainEffects = connection.collection('plain_effects')
  await ensureCollection(connection, plainEffects.collectionName)

  const bareOptions = { brokers: [broker], partitions }
  const path = new EventPath({ connection, sending: transport('publisher'), receiving: transport('consumer'), logger })
  const bare = new BareKafka({ ...bareOptions, topic: `${namespace}bare` })
  const bareWithEffect = new BareKafka({
    ...bareOptions,
    topic: `${namespace}bare-with-effect`,
    effect: (event) => plainEffects.insertOne({ type: event.type, of: event.subject }),
  })
  const measured: Throughput = { ours: [], bareOneByOne: [], bareTogether: [], bareWithEffect: [] }
  try {
    const warmUp = dayOfEvents(2_000)
    await path.open()
    await bare.open(warmUp)
    await bareWithEffect.open(warmUp)
    for (let round = 0; round < rounds; round += 1) {
      const events = dayOfEvents(eventsARound)
      const few = events.slice(0, eventsOneByOne)
      measured.ours.push(await path.throughput(events))
      measured.bareOneByOne.push(await bare.throughput(few, 1))
      measured.bareTogether.push(await bare.throughput(events, 500))
      measured.bareWithEffect.push(await bareWithEffect.throughput(few, 500))
    }
    return measured
  } finally {
    await Promise.allSettled([path.close(), bare.close(), bareWithEffect.close()])
  }
}
