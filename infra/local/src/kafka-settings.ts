/** Where one local broker listens and keeps its data. */
export interface BrokerPlace {
  readonly port: number
  readonly controllerPort: number
  readonly dataFolder: string
  /** The address to bind; clients are always told 127.0.0.1. */
  readonly bindAddress: string
}

/** 16 bytes in base64url. The same for every local broker: a kept data folder accepts no other. */
export const clusterId = 'T25lQ29yZUxvY2FsS2Fmaw'

/**
 * The broker's configuration: one KRaft node that is its own controller, internal topics with one copy, consumer
 * groups that start without waiting for more members, and no topic made by a typing error.
 */
export function brokerSettings({ port, controllerPort, dataFolder, bindAddress }: BrokerPlace): Record<string, string> {
  return {
    'process.roles': 'broker,controller',
    'node.id': '1',
    'controller.quorum.voters': `1@127.0.0.1:${controllerPort}`,
    'controller.listener.names': 'CONTROLLER',
    listeners: `PLAINTEXT://${bindAddress}:${port},CONTROLLER://127.0.0.1:${controllerPort}`,
    'advertised.listeners': `PLAINTEXT://127.0.0.1:${port}`,
    'listener.security.protocol.map': 'PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT',
    'log.dirs': dataFolder,
    'auto.create.topics.enable': 'false',
    'group.initial.rebalance.delay.ms': '0',
    'offsets.topic.replication.factor': '1',
    'offsets.topic.num.partitions': '4',
    'transaction.state.log.replication.factor': '1',
    'transaction.state.log.min.isr': '1',
    'transaction.state.log.num.partitions': '4',
    'share.coordinator.state.topic.replication.factor': '1',
    'share.coordinator.state.topic.min.isr': '1',
    'log.cleaner.dedupe.buffer.size': '4194304',
    'num.network.threads': '2',
    'num.io.threads': '4',
  }
}

/** As a `server.properties` file. */
export const asProperties = (settings: Record<string, string>): string =>
  `${Object.entries(settings)
    .map(([name, value]) => `${name}=${value}`)
    .join('\n')}\n`

/** As the environment variables that the Docker image turns into a `server.properties` file. */
export const asEnvironment = (settings: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(settings).map(([name, value]) => [`KAFKA_${name.toUpperCase().replaceAll('.', '_')}`, value]),
  )
