import type { FieldKeys } from '@onecore/access/field-keys'
import { partyBuildingService } from '@onecore/party-building/service'
import { procurementService } from '@onecore/procurement/service'
import { createSelfGovernanceService } from '@onecore/self-governance/service'
import { setCounters } from '@onecore/subgraph/counters/counters'
import { prepareDatabase } from '@onecore/subgraph/server/prepare-database'
import type { Service } from '@onecore/subgraph/service'
import { certificateKeys, generateCertificateKeys } from '@onecore/volunteer/certificates/certificate-keys'
import { createVolunteerService } from '@onecore/volunteer/service'
import type { Connection } from 'mongoose'
import type { Logger } from 'pino'
import { bulkInsert } from './bulk-insert.js'
import { cityStory } from './city.js'
import { type CityAddress, type CityDatabases, withCityDatabases } from './city-databases.js'
import { recountService } from './recount.js'
import { readSeedState, writeSeedState } from './seed-state.js'
import type { Chapter } from './story/chapter.js'

export interface SeedSettings extends CityAddress {
  /** Keys of the person registry: the names in it are encrypted with them. */
  readonly fieldKeys: FieldKeys
  readonly logger?: Logger | undefined
  /** Told now and then: how much is done (0 to 1), and what is being written. */
  readonly onProgress?: ((fraction: number, label: string) => void) | undefined
  /** How many times the demo city's volunteers, teams, organizations and projects: more for benchmarks, less for tests. */
  readonly scale?: number | undefined
  /** The moment the story is told: what is under way began in the days before. */
  readonly now?: Date | undefined
}

/**
 * In the order in which they are filled; the longest work is begun early. The story issues no certificate, so any keys
 * will do for them.
 */
const services = (fieldKeys: FieldKeys): Service[] => [
  createVolunteerService(certificateKeys.parse(generateCertificateKeys())),
  partyBuildingService,
  procurementService,
  createSelfGovernanceService(fieldKeys),
]

/**
 * Writes the demo city into the databases of the four services. A city that exists is left alone, a demo city whose
 * seed was interrupted is started over. Counters are set from a recount of what was written.
 */
export const seedCity = (settings: SeedSettings): Promise<void> =>
  withCityDatabases(settings, async (databases) => {
    const { fieldKeys, logger, scale = 1, now = new Date() } = settings
    const keeper = databases['party-building']
    const found = await readSeedState(keeper)
    if (found === 'EXISTING') return logger?.info('there is a city already: left as it is')

    const story = cityStory({ fieldKeys, scale, now })
    if (found === 'HALF_SEEDED') {
      logger?.warn('the demo city is only half there: starting over')
      await clear(databases, story)
    }
    await writeSeedState(keeper, 'SEEDING')
    const progress = countingUp(story, settings.onProgress)
    const finishing: Promise<void>[] = []
    try {
      for (const service of services(fieldKeys)) {
        const connection = databases[service.name]
        for (const chapter of story.filter((one) => one.service === service.name)) {
          await bulkInsert(connection, chapter.kind, chapter.documents(), (count) => progress(count, chapter.label))
        }
        // While the database is busy with the indexes, the next service's documents are made here.
        finishing.push(finish(service, connection))
      }
      await Promise.all(finishing)
    } finally {
      await Promise.allSettled(finishing)
    }
    await writeSeedState(keeper, 'COMPLETE')
    logger?.info('the demo city is there')
  })

/** Indexes are made after the documents: one pass over them costs less than an update at each insert. */
async function finish(service: Service, connection: Connection): Promise<void> {
  await prepareDatabase(connection, service)
  // A majority write: with it, everything written to this database before is safe as well.
  await setCounters(connection, await recountService(service.name, connection))
}

/** Adds up what has been written, and tells which part of the whole it is. */
function countingUp(story: readonly Chapter[], onProgress: SeedSettings['onProgress']) {
  const total = story.reduce((sum, { size }) => sum + size, 0)
  let written = 0
  return (count: number, label: string): void => {
    written += count
    onProgress?.(Math.min(written / total, 1), label)
  }
}

async function clear(databases: CityDatabases, story: readonly Chapter[]): Promise<void> {
  for (const { service, kind } of story) await databases[service].collection(kind.collection).deleteMany({})
}
