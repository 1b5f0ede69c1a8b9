import { asyncApi } from '@onecore/events/asyncapi'
import { allEvents } from '@onecore/events/contracts/all'
import { schemaFiles } from '@onecore/events/schemas'
import { reactionsOf } from '@onecore/subgraph/service'
import { stringify } from 'yaml'
import { type Generation, outdated } from '../repository/generated-files.js'
import type { Check } from '../run-checks.js'
import { services } from '../services.js'

/** docs/events: the AsyncAPI document and the JSON Schema of each event. */
export const eventPages: Generation = {
  owns: ['docs/events/asyncapi.yaml', 'docs/events/schemas'],
  files: async () => [
    { path: 'docs/events/asyncapi.yaml', content: `# Written by \`npm run generate\`.\n${stringify(document())}` },
    ...schemaFiles(allEvents).map(({ name, content }) => ({ path: `docs/events/schemas/${name}`, content })),
  ],
}

export const eventPagesCheck: Check = {
  name: 'event pages up to date',
  mend: '`npm run generate`',
  problems: () => outdated(eventPages),
}

const document = () =>
  asyncApi(
    allEvents,
    services.map((service) => ({
      group: service.name,
      contracts: [...new Set(reactionsOf(service).map(({ contract }) => contract))],
    })),
  )
