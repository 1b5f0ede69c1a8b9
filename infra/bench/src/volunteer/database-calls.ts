import { graphClient } from '@onecore/local/walk/graph-client'
import { connect } from '@onecore/store/connection'
import { profiledReads } from '@onecore/store/profiled-reads'
import type { GrownCity } from '../growth/grown-city.js'
import type { Asked } from './operations.js'

/** How many times one answer asks the volunteer service's database, as its profiler saw it. */
export async function callsOf(
  mongodbUri: string,
  city: GrownCity,
  { authorization, operation }: Asked,
): Promise<number> {
  const database = await connect(mongodbUri, city.database('volunteer'))
  try {
    const reads = await profiledReads([database], async () => {
      await graphClient(city.url, authorization).ask(operation.query, operation.variables)
    })
    return reads.length
  } finally {
    await database.close()
  }
}
