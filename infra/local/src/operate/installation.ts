import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fieldKeys, generateFieldKeys } from '@onecore/access/field-keys'
import { connect } from '@onecore/store/connection'
import { certificateKeys, generateCertificateKeys } from '@onecore/volunteer/certificates/certificate-keys'
import { type Connection, mongo } from 'mongoose'
import { databaseOf, type ServiceName, serviceNames } from '../city/service-names.js'
import type { CityKeys } from '../city/services.js'
import { dataFolderPath } from '../data/data-folder.js'
import { LaunchError } from '../launch-error.js'

const notAuthorized = 13

/** Opens the database of one service, for the time of `work`. The service may run meanwhile. */
export async function withDatabase<Result>(
  service: ServiceName,
  work: (connection: Connection) => Promise<Result>,
): Promise<Result> {
  const uri = await mongodbUri()
  const database = process.env.MONGODB_DATABASE ?? databaseOf(service)
  const connection = await connect(uri, database).catch((error) => {
    if (!(error instanceof mongo.MongoError || error.name === 'MongooseServerSelectionError')) throw error
    throw new LaunchError(`MongoDB cannot be used: ${error.message}. Start the city, or set MONGODB_URI.`)
  })
  try {
    return await work(connection)
  } catch (error) {
    if (!(error instanceof mongo.MongoServerError && error.code === notAuthorized)) throw error
    throw new LaunchError(`This user may not open ${database}: say with --service which service's address this is.`)
  } finally {
    await connection.close()
  }
}

/** As the services find it: `MONGODB_URI`, `MONGODB_URI_FILE`; else the city that `npm start` runs here. */
async function mongodbUri(env: NodeJS.ProcessEnv = process.env): Promise<string> {
  if (env.MONGODB_URI) return env.MONGODB_URI
  if (env.MONGODB_URI_FILE) return (await readFile(env.MONGODB_URI_FILE, 'utf8')).trim()
  const port = await readFile(join(dataFolderPath(), 'mongo', 'port'), 'utf8').catch(() => {
    throw new LaunchError('There is no city here: start it (npm start), or set MONGODB_URI to its MongoDB.')
  })
  return `mongodb://127.0.0.1:${port.trim()}/?replicaSet=rs0`
}

/**
 * The keys that a service's reactions need: those of personal data, as self-governance finds them. The other services do
 * without, and no event issues a certificate: keys that open and prove nothing will do.
 */
export async function keysFor(service: ServiceName, env: NodeJS.ProcessEnv = process.env): Promise<CityKeys> {
  const none = certificateKeys.parse(generateCertificateKeys())
  if (service !== 'self-governance') {
    return { fieldKeys: fieldKeys.parse(generateFieldKeys('none')), certificateKeys: none }
  }
  const path = env.FIELD_KEYS ?? join(dataFolderPath(), 'secrets', 'field-keys.json')
  const text = await readFile(path, 'utf8').catch(() => {
    throw new LaunchError(`The keys of personal data are not at ${path}: set FIELD_KEYS to their file.`)
  })
  return { fieldKeys: fieldKeys.parse(JSON.parse(text)), certificateKeys: none }
}

/** The services that `--service` names: all of them without it. */
export function servicesNamed(name: string | undefined): readonly ServiceName[] {
  if (name === undefined) return serviceNames
  const service = serviceNames.find((known) => known === name)
  if (service === undefined) throw new LaunchError(`--service must be one of ${serviceNames.join(', ')}.`)
  return [service]
}
