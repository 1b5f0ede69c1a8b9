import { type Publisher, publishers } from '@onecore/events/contract'
import { connect } from '@onecore/store/connection'
import type { Connection } from 'mongoose'

/** One address for all four databases, or each service's own (its user may open no other). */
export type MongodbUri = string | Readonly<Record<Publisher, string>>

export interface CityAddress {
  readonly mongodbUri: MongodbUri
  /** Names of databases that are not called `onecore-<service>`. */
  readonly databases?: Partial<Record<Publisher, string>> | undefined
}

export type CityDatabases = Readonly<Record<Publisher, Connection>>

/** Opens the databases of all four services for the time of `work`. */
export async function withCityDatabases<Result>(
  { mongodbUri, databases = {} }: CityAddress,
  work: (connections: CityDatabases) => Promise<Result>,
): Promise<Result> {
  const connections: Partial<Record<Publisher, Connection>> = {}
  try {
    for (const name of publishers) {
      const uri = typeof mongodbUri === 'string' ? mongodbUri : mongodbUri[name]
      connections[name] = await connect(uri, databases[name] ?? `onecore-${name}`)
    }
    return await work(connections as CityDatabases)
  } finally {
    await Promise.all(Object.values(connections).map((connection) => connection.close()))
  }
}
