/**
 * `npm run bench:volunteer`: searching and matching orders under load in the demo city with a million hour entries and
 * in one of a tenth of its size; then how many orders a second can be signed, against a bare transaction.
 */
import { startGrownCity } from './growth/grown-city.js'
import { runBench } from './measure/bench.js'
import { median, percentile, ratioOfMedians } from './measure/figures.js'
import { startMongodbServer } from './measure/mongodb-server.js'
import { print, printTable } from './measure/print.js'
import { figure } from './measure/table.js'
import { callsOf } from './volunteer/database-calls.js'
import { type Asked, isMatching, searchAndMatching } from './volunteer/operations.js'
import { fillWithService } from './volunteer/past-service.js'
import { measureSignOff } from './volunteer/sign-off.js'
import { measureUnderLoad } from './volunteer/under-load.js'

const p95 = (times: readonly number[]): number => percentile(times, 0.95)

/** A city full of service, and what it is asked. */
interface ServedCity {
  readonly url: string
  readonly asked: readonly Asked[]
  /** How many calls of the volunteer service's database one answer takes. */
  calls(asked: Asked): Promise<number>
  stop(): Promise<void>
}

async function serveCity(mongodbUri: string, scale: number): Promise<ServedCity> {
  const begun = performance.now()
  const city = await startGrownCity(mongodbUri, scale, { SHARE_IDENTICAL_READS: 'false' })
  await fillWithService(mongodbUri, city)
  print(`A city ${scale} times the demo city is there after ${figure((performance.now() - begun) / 1_000)} s`)
  return {
    url: city.url,
    asked: await searchAndMatching(city.url),
    calls: (asked) => callsOf(mongodbUri, city, asked),
    stop: () => city.stop(),
  }
}

await runBench(20, startMongodbServer, async ({ MONGODB_URI }) => {
  const cities: ServedCity[] = []
  try {
    for (const scale of [0.1, 1]) cities.push(await serveCity(MONGODB_URI, scale))
    const [small, large] = cities
    if (small === undefined || large === undefined) throw new Error('two cities are compared')
    const rows: string[][] = []
    const ratios: number[] = []
    for (const [index, asked] of small.asked.entries()) {
      const askedThere = large.asked[index] ?? asked
      const times = await measureUnderLoad({ ...small, asked }, { ...large, asked: askedThere })
      const ratio = p95(times.large) / p95(times.small)
      ratios.push(ratio)
      const columns = [percentile(times.small, 0.5), percentile(times.large, 0.5), p95(times.small), p95(times.large)]
      rows.push([asked.operation.name, ...[...columns, ratio].map(figure)])
      if (isMatching(asked)) {
        const calls = await Promise.all([small.calls(asked), large.calls(askedThere)])
        print(`${asked.operation.name}: ${calls.join(' and ')} calls of the database`)
      }
    }
    printTable(['eight clients, ms', 'p50 at 1×', 'p50 at 10×', 'p95 at 1×', 'p95 at 10×', 'p95 ratio'], rows)
    print(`p95 at 10× ÷ 1×: ${figure(Math.max(...ratios))} at most (promised: at most 1.5)`)
  } finally {
    await Promise.all(cities.map((city) => city.stop()))
  }

  const { ours, bare } = await measureSignOff(MONGODB_URI)
  printTable(
    ['signed a second', 'median', 'lowest', 'highest'],
    [
      ['ours, all guards', ...[median(ours), Math.min(...ours), Math.max(...ours)].map(figure)],
      ['bare transaction', ...[median(bare), Math.min(...bare), Math.max(...bare)].map(figure)],
    ],
  )
  print(`ratio ${figure(ratioOfMedians(ours, bare))} of a bare transaction of two documents`)
})
