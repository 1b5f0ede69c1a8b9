import { fieldKeys, generateFieldKeys } from '@onecore/access/field-keys'
import { communityChanged } from '@onecore/events/contracts/party-building'
import { stableId } from '@onecore/kernel/type-id'
import { holder } from '@onecore/testing/callers'
import { type TestSubgraph, testSubgraph } from '@onecore/testing/subgraph'
import { createSelfGovernanceService } from '../service.js'

export const streetId = stableId('div', 'test/street')
export const communityId = stableId('comm', 'test/here')
export const elsewhereId = stableId('comm', 'test/elsewhere')
export const dissolvedId = stableId('comm', 'test/dissolved')
export const caseId = stableId('case', 'test/case')

export const secretary = holder('secretary', 'COMMUNITY_SECRETARY', communityId)
export const worker = holder('worker', 'COMMUNITY_WORKER', communityId)
export const secretaryElsewhere = holder('secretary elsewhere', 'COMMUNITY_SECRETARY', elsewhereId)
export const supervisor = holder('supervisor', 'CITY_SUPERVISOR', streetId)

/** The secrets of this test run; a new ring for each. */
export const ring = generateFieldKeys('2026')
export const keys = fieldKeys.parse(ring)

export interface Refusable {
  readonly userErrors: readonly { readonly code: string }[]
}
export const codesOf = ({ userErrors }: Refusable): string[] => userErrors.map(({ code }) => code)

/** A small city for the tests of this service: two communities, and one that was dissolved. */
export async function selfGovernanceCity(): Promise<TestSubgraph> {
  const graph = await testSubgraph(createSelfGovernanceService(keys))
  for (const id of [communityId, elsewhereId, dissolvedId]) {
    await graph.receive(communityChanged, id, {
      communityId: id,
      communityName: '测试社区',
      streetId,
      path: [streetId],
      isDissolved: id === dissolvedId,
    })
  }
  return graph
}

/** Runs a mutation that has to succeed, and returns the id of what it made. */
export async function made(
  graph: TestSubgraph,
  caller: Parameters<TestSubgraph['run']>[0],
  name: string,
  input: Record<string, unknown>,
  thing: string,
): Promise<string> {
  const payload = await graph.run(caller, name, input, `${thing} { id }`)
  if (payload.userErrors.length > 0) throw new Error(JSON.stringify(payload.userErrors))
  return (payload[thing] as { id: string }).id
}

/** Somebody new in the registry of the first community; returns the person id. */
export const registered = (graph: TestSubgraph, more: Record<string, unknown> = {}): Promise<string> =>
  made(graph, worker, 'registerPerson', { communityId, name: '王小明', hukou: 'LOCAL', ...more }, 'person')
