import { errorPageCheck } from './errors/error-page.js'
import { errorTablesCheck } from './errors/error-tables.js'
import { contractsCheck } from './events/contracts.js'
import { eventPagesCheck } from './events/event-pages.js'
import { accessMatrixCheck } from './graph/access-table.js'
import { conventionsCheck } from './graph/conventions.js'
import { supergraphCheck } from './graph/supergraph.js'
import { wrongDeclarations } from './imports/declarations.js'
import { wrongDirections } from './imports/directions.js'
import { lifecyclesCheck } from './lifecycles/lifecycle-pages.js'
import { readText } from './repository/files.js'
import { linksCheck } from './repository/links.js'
import { oneCopyCheck } from './repository/one-copy.js'
import { portableCheck } from './repository/portable.js'
import { complaintsOf } from './repository/tool-output.js'
import { readWorkspaces, type Workspace } from './repository/workspaces.js'
import type { Check } from './run-checks.js'

const inEveryWorkspace = (judge: (workspace: Workspace, read: typeof readText) => string[]) => async () =>
  (await readWorkspaces()).flatMap((workspace) => judge(workspace, readText))

/** What `npm run check` goes through, the quick ones first. */
export const allChecks: readonly Check[] = [
  {
    name: 'format and lint',
    mend: '`npm run format` mends most of it.',
    problems: () => complaintsOf('biome', 'ci', '--colors=off', '--error-on-warnings', '--reporter=summary', '.'),
  },
  {
    name: 'import directions',
    mend: 'Imports point down to the kernel (CONTRIBUTING.md); services meet in the graph or in event contracts.',
    problems: inEveryWorkspace(wrongDirections),
  },
  {
    name: 'dependencies and references equal the imports',
    mend: "Change the workspace's package.json and tsconfig.json as each line says, then `npm install`.",
    problems: inEveryWorkspace(wrongDeclarations),
  },
  oneCopyCheck,
  portableCheck,
  linksCheck,
  {
    name: 'types',
    mend: 'Sources and tests are checked together by `npx tsc -p tsconfig.tests.json`.',
    problems: () => complaintsOf('tsc', '-p', 'tsconfig.tests.json', '--pretty', 'false'),
  },
  {
    name: 'nothing unused',
    mend: 'Remove it; what is used in a way that knip cannot see belongs into knip.jsonc, with the reason.',
    problems: () => complaintsOf('knip', '--no-progress', '--no-config-hints'),
  },
  conventionsCheck,
  supergraphCheck,
  accessMatrixCheck,
  lifecyclesCheck,
  contractsCheck,
  eventPagesCheck,
  errorTablesCheck,
  errorPageCheck,
]
