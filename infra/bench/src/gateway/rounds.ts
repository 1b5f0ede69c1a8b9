import type { Operation } from '../city/operations.js'
import { type Candidate, mustAgree } from './gateways.js'
import { requestsPerSecond } from './load.js'

const warmUpSeconds = 4
const roundSeconds = 4
const rounds = 5

/** Requests a second of each candidate, one figure a round; they take turns, so that a disturbance meets all of them. */
export async function measureRounds(
  candidates: readonly Candidate[],
  authorization: string,
  operation: Operation,
): Promise<number[][]> {
  const { query, variables } = operation
  const body = JSON.stringify({ query, variables })
  const measure = (seconds: number) => (candidate: Candidate) =>
    requestsPerSecond({ url: candidate.graph, body, authorization, seconds })
  await mustAgree(candidates, authorization, operation)
  for (const candidate of candidates) await measure(warmUpSeconds)(candidate)
  const rates: number[][] = candidates.map(() => [])
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, candidate] of candidates.entries()) rates[index]?.push(await measure(roundSeconds)(candidate))
  }
  return rates
}
