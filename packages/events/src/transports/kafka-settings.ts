import type { KafkaConfig } from 'kafkajs'
import type { EventLogger } from '../event-logger.js'

export interface KafkaSettings {
  /** Bootstrap addresses, `host:port`. */
  readonly brokers: readonly string[]
  /** The program's name in the broker's logs and quotas. */
  readonly clientId: string
  readonly logger: EventLogger
  /** Put before topic and group names, for several installations on one broker. */
  readonly namespace?: string
  /** TLS and credentials, as kafkajs takes them. */
  readonly security?: Pick<KafkaConfig, 'ssl' | 'sasl'>
  /**
   * Partitions of a topic when it is made. More later would move aggregates between partitions, and events in flight
   * could overtake each other for a moment; consumers would park and sort them, but it is better to begin with enough.
   */
  readonly partitions?: number
  /** Copies of a topic when it is made; -1 leaves it to the broker's own setting. */
  readonly replicationFactor?: number
  /** A consumer that has lag and makes no progress for this long is started anew. */
  readonly stallMs?: number
}

export const topicName = ({ namespace = '' }: KafkaSettings, topic: string): string => `${namespace}${topic}`
export const groupName = ({ namespace = '' }: KafkaSettings, group: string): string => `${namespace}${group}`
