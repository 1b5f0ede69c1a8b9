import { expect, test } from '@jest/globals'
import { testBroker } from './broker.js'

test('a message goes through a topic of this file, and drop removes topic and group', async () => {
  const broker = testBroker('Broker')
  const topic = broker.named('events')
  await broker.createTopics([topic])

  const producer = broker.kafka.producer()
  await producer.connect()
  await producer.send({ topic, messages: [{ key: 'case', value: '吹哨' }] })
  await producer.disconnect()

  const consumer = broker.kafka.consumer({ groupId: broker.named('readers') })
  await consumer.connect()
  await consumer.subscribe({ topic, fromBeginning: true })
  const received = await new Promise<string | undefined>((resolve) => {
    void consumer.run({ eachMessage: async ({ message }) => resolve(message.value?.toString()) })
  })
  expect(received).toBe('吹哨')
  await consumer.disconnect()

  await broker.drop()
  const admin = broker.kafka.admin()
  await admin.connect()
  expect(await admin.listTopics()).not.toContain(topic)
  expect((await admin.listGroups()).groups.map(({ groupId }) => groupId)).not.toContain(broker.named('readers'))
  await admin.disconnect()
})

test('without a broker it says how to get one', () => {
  const brokers = process.env.KAFKA_BROKERS
  delete process.env.KAFKA_BROKERS
  try {
    expect(() => testBroker('events')).toThrow('KAFKA_BROKERS is not set: run this test through `npm test')
  } finally {
    process.env.KAFKA_BROKERS = brokers
  }
})
