import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Kafka, logLevel } from 'kafkajs'
import { exists } from './cache-folder.js'
import { freePort, isPortFree } from './free-port.js'
import type { KafkaBinary } from './kafka-binary.js'
import { asEnvironment, asProperties, brokerSettings, clusterId } from './kafka-settings.js'
import { LaunchError } from './launch-error.js'
import { reasonIn, runCommand } from './run-command.js'
import { lastLines, type SupervisedOptions, type SupervisedProcess, superviseProcess } from './supervised-process.js'

/** Five minutes: a Docker engine may have to fetch the image first. */
const readyWithinMs = 300_000

const heap = ['-Xms128m', '-Xmx384m']
const collector = '-XX:+UseSerialGC'
const quiet = '-Dorg.slf4j.simpleLogger.defaultLogLevel=warn'

export interface KafkaOptions {
  /** What `findKafka` gave. */
  readonly binary: KafkaBinary
  /**
   * Made and formatted when it does not exist; topics and offsets found in it are kept. No other broker may use it:
   * Kafka notices that only after both have written their metadata.
   */
  readonly dataFolder: string
  /** A free one when not given. */
  readonly port?: number
  /** Folder to delete once the broker has stopped: for data that nobody needs afterwards. */
  readonly removeAfter?: string
}

export interface RunningKafka {
  /** Bootstrap address for clients, `host:port`. */
  readonly brokers: string
  readonly port: number
  readonly server: SupervisedProcess
}

/**
 * Starts one Kafka broker on the loopback address, and returns when it answers a client. It stops when this process
 * ends, in whatever way.
 * @throws LaunchError when it does not start, with the reason from its log.
 */
export async function startKafka(options: KafkaOptions): Promise<RunningKafka> {
  const { binary, dataFolder, port = await freePort(), removeAfter } = options
  // Checked first: our probe would else find the other program's broker ready and take it for ours.
  if (!(await isPortFree(port))) throw new LaunchError(`Kafka did not start: port ${port} is taken by another program.`)
  await mkdir(dirname(dataFolder), { recursive: true })
  const logFile = join(dirname(dataFolder), 'kafka.log')
  const program =
    binary.kind === 'java' ? await inJava(binary, dataFolder, port) : inDocker(binary.image, options, port)
  const server = superviseProcess({ ...program, logFile, removeAfter })
  const brokers = `127.0.0.1:${port}`
  try {
    await answers(brokers, server)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    const said = whyNot(lastLines(logFile, 100))
    await server.stop()
    throw new LaunchError(`Kafka did not start: ${reason}: ${said}${removeAfter ? '' : ` (log: ${logFile})`}`)
  }
  return { brokers, port, server }
}

/** Formats the data folder at its first use, writes the configuration beside it, and gives the broker's command. */
async function inJava(
  { java, jars }: Extract<KafkaBinary, { kind: 'java' }>,
  dataFolder: string,
  port: number,
): Promise<SupervisedOptions> {
  const settings = brokerSettings({ port, controllerPort: await freePort(), dataFolder, bindAddress: '127.0.0.1' })
  const properties = join(dirname(dataFolder), 'kafka.properties')
  await writeFile(properties, asProperties(settings))
  const classPath = ['-cp', join(jars, '*')]
  if (!(await exists(join(dataFolder, 'meta.properties')))) {
    const format = ['kafka.tools.StorageTool', 'format', '--cluster-id', clusterId, '--config', properties]
    const { succeeded, output } = await runCommand(java, ['-Xmx128m', ...classPath, ...format], { timeoutMs: 60_000 })
    if (!succeeded) throw new LaunchError(`Kafka cannot use ${dataFolder}: ${reasonIn(output)}`)
  }
  return { command: java, args: [...heap, collector, quiet, ...classPath, 'kafka.Kafka', properties] }
}

/** The image formats its own volume. `docker run` hands our signals on, and so stops the container when we stop. */
function inDocker(image: string, { dataFolder, removeAfter }: KafkaOptions, port: number): SupervisedOptions {
  const inside = '/var/lib/kafka/data'
  const settings = brokerSettings({ port, controllerPort: port + 1, dataFolder: inside, bindAddress: '0.0.0.0' })
  const environment = {
    ...asEnvironment(settings),
    CLUSTER_ID: clusterId,
    KAFKA_HEAP_OPTS: heap.join(' '),
    KAFKA_JVM_PERFORMANCE_OPTS: collector,
  }
  const volume = dataFolder.replaceAll(/[^a-zA-Z0-9]+/g, '-').replace(/^-/, '')
  return {
    command: 'docker',
    args: [
      ...['run', '--rm', '--publish', `127.0.0.1:${port}:${port}`],
      ...(removeAfter ? [] : ['--volume', `${volume}:${inside}`]),
      ...Object.entries(environment).flatMap(([name, value]) => ['--env', `${name}=${value}`]),
      image,
    ],
  }
}

/** Waits until the broker answers a client as a whole: it is in the cluster, and takes part in it as a leader. */
async function answers(brokers: string, server: SupervisedProcess): Promise<void> {
  const kafka = new Kafka({
    brokers: [brokers],
    clientId: 'onecore-launcher',
    logLevel: logLevel.NOTHING,
    retry: { retries: 0 },
  })
  const deadline = Date.now() + readyWithinMs
  while (Date.now() < deadline) {
    if (server.hasExited()) throw new Error(`it ended with code ${await server.exited}`)
    const admin = kafka.admin()
    try {
      await admin.connect()
      if ((await admin.describeCluster()).brokers.length > 0) return
    } catch {
      // It does not listen yet, or is not in its own cluster yet; why it never will is in its log.
    } finally {
      await admin.disconnect()
    }
    await sleep(100)
  }
  throw new Error(`it was not ready within ${readyWithinMs / 1000} s`)
}

/** The message of the first Java exception in the log, which the log's own error lines only announce. */
const whyNot = (log: string): string =>
  /^(?:Caused by: )?[\w.$]+(?:Exception|Error): (.+)$/m.exec(log)?.[1] ?? reasonIn(log)
