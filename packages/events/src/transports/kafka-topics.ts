import type { Admin, Kafka } from 'kafkajs'
import type { KafkaSettings } from './kafka-settings.js'

const keptForMs = 30 * 24 * 3_600_000

/** Makes the topics a program uses, once. The broker is not trusted to make them by itself with its own defaults. */
export class KafkaTopics {
  readonly #kafka: Kafka
  readonly #settings: KafkaSettings
  readonly #made = new Set<string>()

  constructor(kafka: Kafka, settings: KafkaSettings) {
    this.#kafka = kafka
    this.#settings = settings
  }

  /** After a failure: the topics may be gone with the broker's data. */
  forget(): void {
    this.#made.clear()
  }

  /** Returns when these topics (names as the broker knows them) exist and have leaders. Throws when the broker is away. */
  async ensure(topics: readonly string[]): Promise<void> {
    const missing = topics.filter((topic) => !this.#made.has(topic))
    if (missing.length === 0) return
    await withAdmin(this.#kafka, async (admin) => {
      const existing = new Set(await admin.listTopics())
      const wanted = missing.filter((topic) => !existing.has(topic))
      if (wanted.length > 0) await this.#create(admin, wanted)
    })
    for (const topic of missing) this.#made.add(topic)
  }

  async #create(admin: Admin, topics: readonly string[]): Promise<void> {
    const { partitions = 6, replicationFactor = -1 } = this.#settings
    await admin.createTopics({
      waitForLeaders: true,
      topics: topics.map((topic) => ({
        topic,
        numPartitions: partitions,
        replicationFactor,
        configEntries: [{ name: 'retention.ms', value: String(keptForMs) }],
      })),
    })
  }
}

export async function withAdmin<Result>(kafka: Kafka, work: (admin: Admin) => Promise<Result>): Promise<Result> {
  const admin = kafka.admin()
  try {
    await admin.connect()
    return await work(admin)
  } finally {
    await admin.disconnect().catch(() => undefined)
  }
}
