import { divisionKind } from '@onecore/party-building/divisions/division.model'
import { modelOf } from '@onecore/store/kind'
import type { Connection } from 'mongoose'

interface SeedState {
  _id: 'city'
  state: 'SEEDING' | 'COMPLETE'
  at: Date
}

/** The demo city's note of itself, in party-building's database: whether it is whole. */
const noteIn = (connection: Connection) => connection.collection<SeedState>('demo_city')

/**
 * `EMPTY`: nothing was ever written here. `HALF_SEEDED`: a seed was interrupted. `EXISTING`: a whole demo city, or a real
 * one that has its register of divisions.
 */
export async function readSeedState(connection: Connection): Promise<'EMPTY' | 'HALF_SEEDED' | 'EXISTING'> {
  const note = await noteIn(connection).findOne({ _id: 'city' })
  if (note !== null) return note.state === 'COMPLETE' ? 'EXISTING' : 'HALF_SEEDED'
  return (await modelOf(connection, divisionKind).exists({})) === null ? 'EMPTY' : 'EXISTING'
}

export async function writeSeedState(connection: Connection, state: SeedState['state']): Promise<void> {
  await noteIn(connection).updateOne({ _id: 'city' }, { $set: { state, at: new Date() } }, { upsert: true })
}
