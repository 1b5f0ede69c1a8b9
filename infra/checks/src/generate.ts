/** `npm run generate`: writes everything that is generated and committed, and lists what it changed. */
import { everythingGenerated } from './everything-generated.js'
import { generate } from './repository/generated-files.js'

const changed: string[] = []
for (const generation of everythingGenerated) changed.push(...(await generate(generation)))
for (const path of changed) process.stdout.write(`${path}\n`)
process.stdout.write(changed.length === 0 ? 'Nothing changed.\n' : `${changed.length} files changed.\n`)
