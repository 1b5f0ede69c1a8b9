import type { DataFolder } from '../data/data-folder.js'
import { findMongod } from '../mongod-binary.js'
import { startMongod } from '../mongod-process.js'
import type { SupervisedProcess } from '../supervised-process.js'
import { keptPort } from './kept-port.js'

export interface CityDatabase {
  readonly uri: string
  /** The server, if it is ours. */
  readonly server?: SupervisedProcess
  stop(): Promise<void>
}

/** The MongoDB that `MONGODB_URI` names, or one of our own with its data in the folder. */
export async function startCityDatabase(folder: DataFolder, report: (line: string) => void): Promise<CityDatabase> {
  if (process.env.MONGODB_URI) return { uri: process.env.MONGODB_URI, stop: async () => undefined }
  const { path } = await findMongod(report)
  report('MongoDB')
  const port = await keptPort(folder.at('mongo', 'port'))
  const { uri, server } = await startMongod({ program: path, dataFolder: folder.at('mongo', 'data'), port })
  return { uri, server, stop: () => server.stop() }
}
