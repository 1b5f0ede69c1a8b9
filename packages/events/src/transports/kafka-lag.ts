import type { Kafka } from 'kafkajs'
import { withAdmin } from './kafka-topics.js'

/** How many messages of these topics a consumer group has not committed yet. Names as the broker knows them. */
export const groupLag = (kafka: Kafka, groupId: string, topics: readonly string[]): Promise<number> =>
  withAdmin(kafka, async (admin) => {
    const committed = await admin.fetchOffsets({ groupId, topics: [...topics] })
    let lag = 0n
    for (const { topic, partitions } of committed) {
      const ends = new Map((await admin.fetchTopicOffsets(topic)).map((end) => [end.partition, end]))
      for (const { partition, offset } of partitions) {
        const end = ends.get(partition)
        if (end === undefined) continue
        // -1: nothing committed yet, so all that is kept is still to come.
        const next = offset === '-1' ? BigInt(end.low) : BigInt(offset)
        lag += BigInt(end.high) - next
      }
    }
    return Number(lag)
  })
