import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cacheFolder, exists, installOnce } from './cache-folder.js'
import { LaunchError } from './launch-error.js'
import { reasonIn, runCommand } from './run-command.js'

const version = '4.3.1'
const oldestJava = 17

/** Lists the jars of one broker; Maven reads it. */
const pom = fileURLToPath(new URL('../kafka/pom.xml', import.meta.url))

/** How a broker can be run here: by Java from a folder of jars, or by a Docker engine from an image. */
export type KafkaBinary =
  | { readonly kind: 'java'; readonly java: string; readonly jars: string }
  | { readonly kind: 'docker'; readonly image: string }

/**
 * Finds a Kafka broker: `KAFKA_HOME`, then the jars an earlier run put into the cache, then the jars from Maven
 * Central (or its mirror in Maven's settings), then a Docker engine. (`KAFKA_BROKERS` comes before all of these, and
 * is the caller's to see.) Tells `report` whenever it does something that takes time.
 * @throws LaunchError when nothing works, with one line on what to do.
 */
export async function findKafka(
  report: (line: string) => void,
  env: NodeJS.ProcessEnv = process.env,
): Promise<KafkaBinary> {
  const java = env.JAVA_HOME ? join(env.JAVA_HOME, 'bin', 'java') : 'java'
  const javaProblem = await whyNotJava(java)
  if (env.KAFKA_HOME) {
    if (javaProblem)
      throw new LaunchError(`KAFKA_HOME is set, but ${javaProblem}: install Java ${oldestJava} or newer.`)
    return { kind: 'java', java, jars: await jarsOf(env.KAFKA_HOME) }
  }

  const failures: string[] = []
  if (javaProblem) {
    failures.push(javaProblem)
  } else {
    try {
      return { kind: 'java', java, jars: await installJars(join(await cacheFolder(env), `kafka-${version}`), report) }
    } catch (error) {
      if (error instanceof LaunchError) throw error
      failures.push(error instanceof Error ? error.message : String(error))
    }
  }
  if ((await runCommand('docker', ['version', '--format', '{{.Server.Version}}'])).succeeded) {
    return { kind: 'docker', image: `apache/kafka:${version}` }
  }
  failures.push('no Docker engine answers')
  throw new LaunchError(
    `No Kafka found (${failures.join('; ')}): install Java ${oldestJava} and Maven, or Docker, or set KAFKA_HOME to an unpacked Kafka, or KAFKA_BROKERS to a running one.`,
  )
}

/** The jars of an unpacked Kafka release. */
async function jarsOf(kafkaHome: string): Promise<string> {
  const jars = join(kafkaHome, 'libs')
  const names = await readdir(jars).catch(() => [])
  if (names.some((name) => name.startsWith('kafka_2.'))) return jars
  throw new LaunchError(`KAFKA_HOME is ${kafkaHome}, which holds no libs/kafka_2.*.jar: set it to an unpacked Kafka.`)
}

async function installJars(target: string, report: (line: string) => void): Promise<string> {
  const jars = join(target, 'libs')
  if (await exists(jars)) return jars
  report(`Getting Kafka ${version} from Maven (about 90 MB)`)
  await installOnce(target, async (folder) => {
    const copy = ['dependency:copy-dependencies', `-DoutputDirectory=${join(folder, 'libs')}`]
    const patience = ['-Daether.connector.connectTimeout=10000', '-Dmaven.wagon.http.connectionTimeout=10000']
    const { succeeded, output } = await runCommand('mvn', ['-q', '-B', '-f', pom, ...patience, ...copy], {
      timeoutMs: 10 * 60_000,
    })
    if (!succeeded) throw new Error(`Maven: ${reasonIn(output)}`)
  })
  return jars
}

/** Undefined when `java` runs and is new enough. */
async function whyNotJava(java: string): Promise<string | undefined> {
  const { succeeded, output } = await runCommand(java, ['-version'])
  if (!succeeded) return 'no Java runs'
  const major = Number(/version "(\d+)/.exec(output)?.[1] ?? 0)
  return major >= oldestJava ? undefined : `Java is version ${major}`
}
