import { errorPage } from './errors/error-page.js'
import { eventPages } from './events/event-pages.js'
import { accessMatrix } from './graph/access-table.js'
import { supergraph } from './graph/supergraph.js'
import { lifecyclePages } from './lifecycles/lifecycle-pages.js'
import type { Generation } from './repository/generated-files.js'

/** Everything committed that programs write. */
export const everythingGenerated: readonly Generation[] = [
  supergraph,
  lifecyclePages,
  eventPages,
  accessMatrix,
  errorPage,
]
