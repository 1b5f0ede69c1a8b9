import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import { type Admin, Kafka, logLevel } from 'kafkajs'
import { freePort } from './free-port.js'
import { findKafka, type KafkaBinary } from './kafka-binary.js'
import { type KafkaOptions, type RunningKafka, startKafka } from './kafka-process.js'

let folder = ''
let binary: KafkaBinary
const running: RunningKafka[] = []

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'onecore-kafka-'))
  binary = await findKafka(() => undefined)
})
afterEach(async () => {
  for (const { server } of running.splice(0)) await server.stop()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function start(options: Partial<KafkaOptions> = {}): Promise<RunningKafka> {
  const kafka = await startKafka({ binary, dataFolder: join(folder, 'data'), ...options })
  running.push(kafka)
  return kafka
}

async function withAdmin<Result>({ brokers }: RunningKafka, work: (admin: Admin) => Promise<Result>): Promise<Result> {
  const admin = new Kafka({ brokers: [brokers], logLevel: logLevel.NOTHING }).admin()
  await admin.connect()
  try {
    return await work(admin)
  } finally {
    await admin.disconnect()
  }
}

test('it takes topics at once, and keeps them when it comes back', async () => {
  const first = await start()
  await withAdmin(first, (admin) => admin.createTopics({ topics: [{ topic: 'kept' }], waitForLeaders: true }))
  await first.server.stop()

  const second = await start()
  expect(await withAdmin(second, (admin) => admin.listTopics())).toContain('kept')
})

test('a port that is taken is refused with the reason', async () => {
  const other = createServer()
  const port = await freePort()
  await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve))
  try {
    await expect(start({ port })).rejects.toThrow(`Kafka did not start: port ${port} is taken by another program.`)
  } finally {
    other.close()
  }
})

test('KAFKA_HOME that is no Kafka is refused by name, not passed over', async () => {
  await expect(findKafka(() => undefined, { ...process.env, KAFKA_HOME: folder })).rejects.toThrow(
    `KAFKA_HOME is ${folder}, which holds no libs/kafka_2.*.jar: set it to an unpacked Kafka.`,
  )
})
