/**
 * `npm run bench:growth`: what lists, the case query and the city board cost in a city with ten times the data. Both
 * cities run in this process and are asked in turn.
 */
import { type PreparedCity, prepareCity } from './growth/prepared-city.js'
import { measureSideBySide } from './growth/side-by-side.js'
import { runBench } from './measure/bench.js'
import { percentile } from './measure/figures.js'
import { startMongodbServer } from './measure/mongodb-server.js'
import { print, printTable } from './measure/print.js'
import { figure } from './measure/table.js'

const p95 = (times: readonly number[]): number => percentile(times, 0.95)

await runBench(20, startMongodbServer, async ({ MONGODB_URI }) => {
  const prepared: PreparedCity[] = []
  try {
    for (const scale of [1, 10]) {
      const begun = performance.now()
      prepared.push(await prepareCity(MONGODB_URI, scale))
      print(`A city ${scale} times the demo city is there after ${figure((performance.now() - begun) / 1_000)} s`)
    }
    const [small, large] = prepared
    if (small === undefined || large === undefined) throw new Error('two cities are compared')
    const rows: string[][] = []
    const ratios: number[] = []
    for (const [index, operation] of small.operations.entries()) {
      const sameThere = large.operations[index] ?? operation
      const times = await measureSideBySide({ ...small, operation }, { ...large, operation: sameThere })
      const ratio = p95(times.large) / p95(times.small)
      ratios.push(ratio)
      print(`${operation.name}: ${figure(ratio)}`)
      const columns = [percentile(times.small, 0.5), percentile(times.large, 0.5), p95(times.small), p95(times.large)]
      rows.push([operation.name, ...[...columns, ratio].map(figure)])
    }
    printTable(['one request, ms', 'p50 at 1×', 'p50 at 10×', 'p95 at 1×', 'p95 at 10×', 'p95 ratio'], rows)
    print(`ratio ${figure(Math.max(...ratios))} at most (promised: at most 1.5)`)
  } finally {
    await Promise.all(prepared.map((city) => city.stop()))
  }
})
