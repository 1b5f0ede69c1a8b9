/**
 * `npm run smoke -- URL [--token persona=JWT …]`: walks one matter through all four services of a running platform,
 * once for each way a case can go, and prints each step. With demo personas, or with the tokens given. It leaves four
 * closed cases behind. Exit code 1 at the first step that goes wrong.
 */
import { LaunchError } from './launch-error.js'
import { operatorArguments, runOperatorCommand, say } from './operate/operator-command.js'
import { WalkError } from './walk/act.js'
import { takeOrdersAsFile } from './walk/orders-file.js'
import { demoPeople, type People, peopleWithTokens } from './walk/people.js'
import { findPlace } from './walk/place.js'
import { targets } from './walk/targets/targets.js'
import { walk } from './walk/walk.js'
import { seeWholePicture } from './walk/whole-picture.js'

const usage = 'Usage: npm run smoke -- http://localhost:4000 [--token community-secretary=JWT …]'

await runOperatorCommand(async () => {
  const { values, positionals } = operatorArguments(usage, { token: { type: 'string', multiple: true } })
  const [address] = positionals
  if (address === undefined || !URL.canParse(address)) throw new LaunchError(usage)
  const url = address.replace(/\/+$/, '')
  const people = values.token === undefined ? demoPeople(url) : peopleWithTokens(url, tokensIn(values.token))
  try {
    await walkAll(people)
    const orders = await takeOrdersAsFile(people, url)
    say(`\nThe community's orders as a file\n  ✓ ${orders} of them, through a link`)
  } catch (error) {
    throw new LaunchError(`  ✗ ${describe(error)}`)
  }
  say('The walk went through.')
  return 0
})

async function walkAll(people: People): Promise<void> {
  const place = await findPlace(people)
  for (const target of targets) {
    say(`\n${target.name}`)
    const caseId = await walk(people, place, target, (step) => say(`  ✓ ${step}`))
    await seeWholePicture(people, caseId)
    say('  ✓ one query shows the case, what came of it and its community, from all four services')
  }
}

function tokensIn(pairs: readonly string[]): Map<string, string> {
  return new Map(
    pairs.map((pair) => {
      const [persona = '', ...token] = pair.split('=')
      if (persona === '' || token.length === 0) throw new LaunchError(`--token must be persona=JWT.\n${usage}`)
      return [persona, token.join('=')]
    }),
  )
}

/** A step that failed and an address that does not answer are told in a line; a defect with its stack. */
function describe(error: unknown): string {
  if (error instanceof WalkError) return error.message
  if (error instanceof Error)
    return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message
  return String(error)
}
