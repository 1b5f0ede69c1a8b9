/**
 * `npm run bench:gateway`: our gateway against a plain ApolloGateway with its default data source: the same supergraph,
 * subgraphs, operations and clients, each gateway a process of its own. Once with the real subgraphs, where they and
 * the clients compete with the gateway for the machine, and once with subgraphs that repeat recorded answers, where the
 * gateway is what is measured.
 */
import { startTestServices } from '@onecore/local/test-services'
import { caseAcrossTheCity, cityBoard } from './city/operations.js'
import { authorizationOf } from './city/sign-in.js'
import { walkedCase } from './city/walked-case.js'
import { withCityUnderLoad } from './gateway/city-under-load.js'
import { readyMadeTokens } from './gateway/ready-made-tokens.js'
import { startReplay } from './gateway/replay.js'
import { type Comparison, compareGateways } from './gateway/setup.js'
import { runBench } from './measure/bench.js'
import { median, ratioOfMedians } from './measure/figures.js'
import { print, printTable } from './measure/print.js'
import { figure } from './measure/table.js'

const persona = 'city-supervisor'

await runBench(12, startTestServices, (services) =>
  withCityUnderLoad(services, async (city) => {
    const options = {
      city,
      tokens: await readyMadeTokens(city, persona),
      authorization: await authorizationOf(city.url, persona),
      operations: [await caseAcrossTheCity(await walkedCase(city.url)), await cityBoard()],
    }
    const real = await compareGateways('real', { ...options, subgraphs: city.subgraphs })
    show('real subgraphs', real)

    const { program, subgraphs } = await startReplay(city.subgraphs, city.logFile('replay'))
    try {
      const replayed = await compareGateways('replayed', { ...options, subgraphs })
      show('recorded answers', replayed)
      print(`ratio ${ratios(replayed)} with recorded answers, ${ratios(real)} with the real subgraphs (promised: 2)`)
    } finally {
      await program.process.stop()
    }
  }),
)

function show(subgraphs: string, comparisons: readonly Comparison[]): void {
  printTable(
    [`requests a second, ${subgraphs}`, 'plain', 'ours', 'ratio', 'ours, reads not shared', 'ratio'],
    comparisons.map(({ operation, plain, ours, oursUnshared }) => [
      operation,
      figure(median(plain)),
      figure(median(ours)),
      figure(ratioOfMedians(ours, plain)),
      figure(median(oursUnshared)),
      figure(ratioOfMedians(oursUnshared, plain)),
    ]),
  )
}

function ratios(comparisons: readonly Comparison[]): string {
  return comparisons
    .map(({ operation, ours, plain }) => `${figure(ratioOfMedians(ours, plain))} (${operation})`)
    .join(' and ')
}
