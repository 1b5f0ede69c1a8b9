import { graphClient } from '@onecore/local/walk/graph-client'
import type { Asked } from './operations.js'

const clients = 8
const rounds = 4
const roundMs = 2_500

/** One city's side of a comparison. */
export interface Side {
  readonly url: string
  readonly asked: Asked
}

/**
 * Milliseconds per answer while eight clients ask, each again as soon as it is answered. The two cities take turns, so
 * that what disturbs one disturbs the other. Throws when an answer has an error.
 */
export async function measureUnderLoad(small: Side, large: Side): Promise<{ small: number[]; large: number[] }> {
  for (const side of [small, large]) await oneRound(side)
  const times = { small: [] as number[], large: [] as number[] }
  for (let round = 0; round < rounds; round += 1) {
    times.small.push(...(await oneRound(small)))
    times.large.push(...(await oneRound(large)))
  }
  return times
}

async function oneRound({ url, asked: { authorization, operation } }: Side): Promise<number[]> {
  const times: number[] = []
  const until = performance.now() + roundMs
  const client = graphClient(url, authorization)
  const ask = async (): Promise<void> => {
    while (performance.now() < until) {
      const begun = performance.now()
      const { errors } = await client.ask(operation.query, operation.variables)
      if (errors.length > 0) throw new Error(`${operation.name}: ${JSON.stringify(errors)}`)
      times.push(performance.now() - begun)
    }
  }
  await Promise.all(Array.from({ length: clients }, ask))
  return times
}
