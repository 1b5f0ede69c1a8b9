import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findMongod } from '@onecore/local/mongod-binary'
import { startMongod } from '@onecore/local/mongod-process'
import type { BenchServers } from './bench.js'

/** For a benchmark that needs no Kafka: the MongoDB that `MONGODB_URI` names, or one with a cache of 1 GB. */
export async function startMongodbServer(
  report: (line: string) => void,
): Promise<BenchServers<{ readonly MONGODB_URI: string }>> {
  if (process.env.MONGODB_URI) {
    return { environment: { MONGODB_URI: process.env.MONGODB_URI }, stop: async () => undefined }
  }
  const { path: program, version } = await findMongod(report)
  const folder = await mkdtemp(join(tmpdir(), 'onecore-bench-mongodb-'))
  const dataFolder = join(folder, 'data')
  const { uri, server } = await startMongod({ program, dataFolder, removeAfter: folder, cacheSizeGb: 1 })
  report(`MongoDB ${version} runs at ${uri}`)
  return { environment: { MONGODB_URI: uri }, stop: () => server.stop() }
}
