/**
 * `npm run bench:gateway`: our gateway against a plain ApolloGateway with its default data source: the same supergraph,
 * subgraphs, operations and clients, each gateway a process of its own. Once with the real subgraphs, where they and
 * the clients compete with the gateway for the machine, and once with subgraphs that repeat recorded answers, where the
 * gateway is what is measured.
 */
import { demoPeople } from '@onecore/local/walk/people'
import { findPlace } from '@onecore/local/walk/place'
import { volunteerOrder } from '@onecore/local/walk/targets/volunteer-order'
import { walk } from '@onecore/local/walk/walk'
import { caseAcrossTheCity, cityBoard } from './city/operations.js'
import { authorizationOf } from './city/sign-in.js'
import { type CityUnderLoad, withCityUnderLoad } from './gateway/city-under-load.js'
import { readyMadeTokens } from './gateway/ready-made-tokens.js'
import { startReplay } from './gateway/replay.js'
import { type Comparison, compareGateways } from './gateway/setup.js'
import { runBench } from './measure/bench.js'
import { median, ratioOfMedians } from './measure/figures.js'
import { print, printTable } from './measure/print.js'
import { figure } from './measure/table.js'

const persona = 'city-supervisor'

await runBench({ withinMinutes: 12 }, (services) =>
  withCityUnderLoad(services, async (city) => {
    const options = {
      city,
      tokens: await readyMadeTokens(city, persona),
      authorization: await authorizationOf(city.url, persona),
      operations: [await caseAcrossTheCity(await oneCase(city)), await cityBoard()],
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

/** A case that has been all the way: with its order, its team, its volunteer. */
async function oneCase({ url }: CityUnderLoad): Promise<string> {
  const people = demoPeople(url)
  return walk(people, await findPlace(people), volunteerOrder, () => undefined)
}

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

const ratios = (comparisons: readonly Comparison[]): string =>
  comparisons.map(({ operation, ours, plain }) => `${figure(ratioOfMedians(ours, plain))} (${operation})`).join(' and ')
