import { graphClient } from '@onecore/local/walk/graph-client'
import type { Operation } from '../city/operations.js'

const warmUps = 20
const samples = 150

/** One city's side of a comparison. */
export interface Side {
  readonly url: string
  readonly authorization: string
  readonly operation: Operation
}

/**
 * Milliseconds per answer, one request at a time, the two cities in turn: what disturbs one disturbs the other.
 * Throws when an answer has an error.
 */
export async function measureSideBySide(small: Side, large: Side): Promise<{ small: number[]; large: number[] }> {
  for (let count = 0; count < warmUps; count += 1) for (const side of [small, large]) await answerMs(side)
  const times = { small: [] as number[], large: [] as number[] }
  for (let count = 0; count < samples; count += 1) {
    times.small.push(await answerMs(small))
    times.large.push(await answerMs(large))
  }
  return times
}

async function answerMs({ url, authorization, operation }: Side): Promise<number> {
  const begun = performance.now()
  const { errors } = await graphClient(url, authorization).ask(operation.query, operation.variables)
  const ms = performance.now() - begun
  if (errors.length > 0) throw new Error(`${operation.name}: ${JSON.stringify(errors)}`)
  return ms
}
