import { type RunningProgram, startProgram } from '@onecore/local/city/program'
import { freePort } from '@onecore/local/free-port'
import type { SubgraphUrls } from './gateways.js'

/** Starts the program that repeats the subgraphs' answers; returns it and where it stands in for each of them. */
export async function startReplay(
  originals: SubgraphUrls,
  logFile: string,
): Promise<{ program: RunningProgram; subgraphs: SubgraphUrls }> {
  const program = await startProgram({
    name: 'replayed subgraphs',
    script: 'infra/bench/dist/gateway/replayed-subgraphs.js',
    port: await freePort(),
    environment: { NODE_ENV: 'production', REPLAYED: JSON.stringify(originals) },
    logFile,
  })
  const names = Object.keys(originals)
  return { program, subgraphs: Object.fromEntries(names.map((name) => [name, `${program.url}/${name}`])) }
}
