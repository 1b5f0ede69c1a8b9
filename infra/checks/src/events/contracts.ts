import { contractViolations } from '@onecore/events/compatibility'
import { allEvents } from '@onecore/events/contracts/all'
import type { JsonSchema } from '@onecore/events/personal-data'
import { committedFiles, committedText } from '../repository/files.js'
import type { Check } from '../run-checks.js'

export const contractsCheck: Check = {
  name: 'event contracts compatible',
  mend: 'Add optional fields only; anything else is a new version beside the old one (docs/events/README.md).',
  problems: async () => contractViolations(await committedSchemas(), allEvents),
}

/** The schemas as the last commit has them, by event type: what consumers out there may have been built against. */
async function committedSchemas(): Promise<ReadonlyMap<string, JsonSchema>> {
  const paths = await committedFiles('docs/events/schemas')
  const schemas = paths.map(async (path) => {
    const type = path.replace('docs/events/schemas/', '').replace(/\.json$/, '')
    return [type, JSON.parse((await committedText(path)) ?? 'null') as JsonSchema] as const
  })
  return new Map(await Promise.all(schemas))
}
