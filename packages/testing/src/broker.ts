import { type ITopicConfig, Kafka, type LogEntry, logLevel } from 'kafkajs'
import { serverFromEnvironment } from './environment.js'
import { uniqueName } from './unique-name.js'

export interface TestBroker {
  /** Bootstrap addresses, `host:port`. */
  readonly brokers: string[]
  readonly kafka: Kafka
  /** The start of every name that belongs to this test file. */
  readonly prefix: string
  /** This file's own name for a topic or a consumer group. */
  named(name: string): string
  /** Makes topics (given by their full names) and returns when they have leaders. The broker makes none by itself. */
  createTopics(topics: readonly (string | ITopicConfig)[]): Promise<void>
  /** Removes every topic and group of this file: `afterAll(() => broker.drop())`. Stop the consumers first. */
  drop(): Promise<void>
}

/**
 * Names of its own for one test file, on the real Kafka that `npm test` started.
 * @param name what the test is about; part of the names, to be recognized in logs.
 */
export function testBroker(name: string): TestBroker {
  const brokers = serverFromEnvironment('KAFKA_BROKERS', '127.0.0.1:9092').split(',')
  const prefix = uniqueName(name)
  const kafka = new Kafka({ brokers, clientId: prefix, logLevel: logLevel.ERROR, logCreator: () => logRealErrors })
  const isOurs = (candidate: string): boolean => candidate.startsWith(`${prefix}.`)

  const withAdmin = async <Result>(work: (admin: ReturnType<Kafka['admin']>) => Promise<Result>): Promise<Result> => {
    const admin = kafka.admin()
    await admin.connect()
    try {
      return await work(admin)
    } finally {
      await admin.disconnect()
    }
  }

  return {
    brokers,
    kafka,
    prefix,
    named: (topic) => `${prefix}.${topic}`,
    createTopics: (topics) =>
      withAdmin(async (admin) => {
        const wanted = topics.map((topic) => (typeof topic === 'string' ? { topic, numPartitions: 2 } : topic))
        await admin.createTopics({ topics: wanted, waitForLeaders: true })
      }),
    drop: () =>
      withAdmin(async (admin) => {
        const { groups } = await admin.listGroups()
        const ourGroups = groups.map(({ groupId }) => groupId).filter(isOurs)
        if (ourGroups.length > 0) await admin.deleteGroups(ourGroups)
        const ourTopics = (await admin.listTopics()).filter(isOurs)
        if (ourTopics.length > 0) await admin.deleteTopics({ topics: ourTopics })
      }),
  }
}

/** What kafkajs calls an error, but meets and mends all the time: members come and go, leaders are being chosen. */
const passing = /rebalanc|coordinator|does not host this topic-partition|leadership election|not aware of this member/i

function logRealErrors({ log: { message, ...details } }: LogEntry): void {
  const text = `${message} ${String(details.error ?? '')}`
  if (!passing.test(text)) process.stderr.write(`kafkajs: ${text.trim()}\n`)
}
