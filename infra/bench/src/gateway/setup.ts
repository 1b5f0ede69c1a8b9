import { join } from 'node:path'
import { repositoryRoot } from '@onecore/local/repository'
import type { Operation } from '../city/operations.js'
import type { CityUnderLoad } from './city-under-load.js'
import { type SubgraphUrls, startOurs, startPlain } from './gateways.js'
import { measureRounds } from './rounds.js'

/** Requests a second for one operation, one figure a round. */
export interface Comparison {
  readonly operation: string
  readonly plain: readonly number[]
  readonly ours: readonly number[]
  /** Ours with `SHARE_IDENTICAL_READS=false`. */
  readonly oursUnshared: readonly number[]
}

export interface SetupOptions {
  readonly city: CityUnderLoad
  /** Where the gateways find the subgraphs. */
  readonly subgraphs: SubgraphUrls
  /** Internal tokens for the plain gateway. */
  readonly tokens: Readonly<Record<string, string>>
  readonly authorization: string
  readonly operations: readonly Operation[]
}

/** Starts the three gateways before the same subgraphs, and compares them operation by operation. */
export async function compareGateways(name: string, options: SetupOptions): Promise<Comparison[]> {
  const { city, subgraphs, tokens, authorization, operations } = options
  const { gatewaySettings, logFile } = city
  const supergraph = join(repositoryRoot, 'gateway/supergraph.graphql')
  const unshared = { ...gatewaySettings, SHARE_IDENTICAL_READS: 'false' }
  const candidates = [
    await startPlain(subgraphs, tokens, supergraph, logFile(`${name}-plain`)),
    await startOurs(subgraphs, gatewaySettings, logFile(`${name}-ours`)),
    await startOurs(subgraphs, unshared, logFile(`${name}-ours-unshared`)),
  ]
  try {
    const comparisons: Comparison[] = []
    for (const operation of operations) {
      const [plain = [], ours = [], oursUnshared = []] = await measureRounds(candidates, authorization, operation)
      comparisons.push({ operation: operation.name, plain, ours, oursUnshared })
    }
    return comparisons
  } finally {
    await Promise.all(candidates.map(({ process }) => process.stop()))
  }
}
