import { z } from 'zod'
import type { EventContract } from './contract.js'
import type { JsonSchema } from './personal-data.js'

/** The JSON Schema (2020-12) of an event's data, as `docs/events/schemas/<type>.json` holds it. */
export function schemaOf(contract: EventContract): JsonSchema {
  const { $schema, additionalProperties: _, ...schema } = z.toJSONSchema(contract.data) as JsonSchema
  return {
    $schema,
    $id: contract.dataschema,
    title: contract.name,
    description: `${contract.means} ${contract.term}`,
    ...schema,
  }
}

/** File name and content of each contract's schema; what the check compares and what its `--write` writes. */
export const schemaFiles = (contracts: readonly EventContract[]): { name: string; content: string }[] =>
  contracts.map((contract) => ({
    name: `${contract.type}.json`,
    content: `${JSON.stringify(schemaOf(contract), null, 2)}\n`,
  }))
