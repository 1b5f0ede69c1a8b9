import type { Caller } from '@onecore/access/caller'
import type { TestSubgraph } from '@onecore/testing/subgraph'

/**
 * The rows of the file that a query's field `csv { url }` leads to, by their columns. For values without comma, quote
 * and line break.
 */
export async function fileOf(graph: TestSubgraph, caller: Caller, query: string): Promise<Record<string, string>[]> {
  const { data, errorCode } = await graph.ask(caller, query)
  const [url] = /\/downloads\/[^"]+/.exec(JSON.stringify(data)) ?? []
  if (url === undefined) throw new Error(errorCode ?? 'The answer has no link')
  const { status, text } = await graph.download(url)
  if (status !== 200) throw new Error(`${status}: ${text}`)
  const [headers = [], ...rows] = text
    .slice(1)
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(','))
  return rows.map((row) => Object.fromEntries(headers.map((header, at) => [header, row[at] ?? ''])))
}
