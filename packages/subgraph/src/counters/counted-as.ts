import type { CountedAs, Kind, StoredDocument } from '@onecore/store/kind'
import type { CounterChange } from '../command/decision.js'

/** What a changed document adds to the counters that follow from what it says, and takes from them. */
export function countedDifference(
  { countedAs }: Pick<Kind, 'countedAs'>,
  before: StoredDocument | null,
  after: StoredDocument,
): CounterChange[] {
  if (countedAs === undefined) return []
  const was = before === null ? [] : each(countedAs(before))
  const is = each(countedAs(after))
  return [
    ...is.filter((one) => !was.some(same(one))).map(({ metric, scope }) => ({ metric, scopes: [scope], by: 1 })),
    ...was.filter((one) => !is.some(same(one))).map(({ metric, scope }) => ({ metric, scopes: [scope], by: -1 })),
  ]
}

interface OneScope {
  readonly metric: string
  readonly scope: string
}
const each = (counted: readonly CountedAs[]): OneScope[] =>
  counted.flatMap(({ metric, scopes }) => scopes.map((scope) => ({ metric, scope })))
const same = (one: OneScope) => (other: OneScope) => one.metric === other.metric && one.scope === other.scope
