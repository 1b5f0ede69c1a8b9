import { profiledReads } from '@onecore/store/profiled-reads'
import type { Connection } from 'mongoose'

/** How many times `work` asks this database something: a list must not ask for each entry. */
export const databaseCalls = async (database: Connection, work: () => Promise<unknown>): Promise<number> =>
  (await profiledReads([database], work)).length
