import { kafkaTransport } from '@onecore/events/transports/kafka'
import { readServiceConfig } from '../config.js'
import { createLogger } from '../logger.js'
import type { Service } from '../service.js'
import { startService } from './start-service.js'

/** Runs a service as a program of its own over Kafka, until SIGTERM or SIGINT. */
export async function runProgram(service: Service): Promise<void> {
  const config = readServiceConfig(service.name, service.port, process.env)
  const logger = createLogger(service.name, config.logLevel)
  const transport = await kafkaTransport({ clientId: service.name, brokers: config.kafkaBrokers, logger })
  const running = await startService(service, { ...config, transport, logger })
  const stop = async (signal: string) => {
    logger.info(`${signal}: stopping`)
    await running.stop()
    await transport.close()
    process.exit(0)
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}
