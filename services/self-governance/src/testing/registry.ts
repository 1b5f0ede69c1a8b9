import { auditOf } from '@onecore/access/audit'
import type { Caller } from '@onecore/access/caller'
import { person } from '@onecore/testing/callers'
import type { TestSubgraph } from '@onecore/testing/subgraph'

/** The example of GB 11643 itself: numbers of living people are never made up. Its bearer was born on 1949-12-31. */
export const exampleIdNumber = '11010519491231002X'

/** Somebody who is signed in as this person of the registry. */
export const as = (personId: string): Caller => ({ ...person('somebody'), personId })

/** What the graph shows this caller of a person. */
export async function shown(graph: TestSubgraph, caller: Caller, id: string): Promise<unknown> {
  const query = `query($id: ID!) { _entities(representations: [{ __typename: "Person", id: $id }]) {
    ... on Person { displayName maskedPhone registration { hukou isUnder14 idNumberMask isErased } } } }`
  return (await graph.ask(caller, query, { id })).data._entities[0]
}

/** Everything that the service has written anywhere, as one text. */
export async function everythingStored({ connection }: TestSubgraph): Promise<string> {
  const collections = (await connection.db?.collections()) ?? []
  return JSON.stringify(await Promise.all(collections.map((collection) => collection.find().toArray())))
}

/** The audit entries that this action has left about this thing. */
export const audited = ({ connection }: TestSubgraph, targetId: string, action: string) =>
  auditOf(connection).find({ targetId, action }).toArray()
