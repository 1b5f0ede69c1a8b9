import { isDeepStrictEqual } from 'node:util'
import type { EventContract } from './contract.js'
import type { JsonSchema } from './personal-data.js'
import { schemaOf } from './schemas.js'

/**
 * Ways in which contracts break what was committed, as sentences; none when all is well. `committed` are the schemas
 * by event type. A contract evolves by optional fields alone: an old consumer must read new events, and a new one
 * must read the old events that a replay brings. Anything else is a new version of the event, beside the old one.
 */
export function contractViolations(
  committed: ReadonlyMap<string, JsonSchema>,
  contracts: readonly EventContract[],
): string[] {
  const current = new Map(contracts.map((contract) => [contract.type, schemaOf(contract)]))
  return [...committed].flatMap(([type, before]) => {
    const after = current.get(type)
    if (after === undefined) return [`${type}: was published and is gone; consumers may still wait for it`]
    return schemaViolations(before, after).map((violation) => `${type}: ${violation}`)
  })
}

/** Keywords that only explain. */
const silent = new Set(['$schema', '$id', 'title', 'description', 'properties', 'required', 'items', 'anyOf'])

function schemaViolations(before: JsonSchema, after: JsonSchema, path = 'data'): string[] {
  return [
    ...fieldViolations(before, after, path),
    ...[...new Set([...Object.keys(before), ...Object.keys(after)])]
      .filter((keyword) => !silent.has(keyword) && !isDeepStrictEqual(before[keyword], after[keyword]))
      .map((keyword) => `${path}: "${keyword}" changed from ${said(before[keyword])} to ${said(after[keyword])}`),
    ...childViolations(before, after, path),
  ]
}

function fieldViolations(before: JsonSchema, after: JsonSchema, path: string): string[] {
  const [was, is] = [before.properties ?? {}, after.properties ?? {}]
  const [wasRequired, isRequired] = [new Set(before.required ?? []), new Set(after.required ?? [])]
  const gone = Object.keys(was).filter((field) => !(field in is))
  const demanded = Object.keys(is).filter((field) => !(field in was) && isRequired.has(field))
  const flipped = Object.keys(was).filter((field) => field in is && wasRequired.has(field) !== isRequired.has(field))
  return [
    ...gone.map((field) => `${path}.${field} was removed`),
    ...demanded.map((field) => `${path}.${field} was added and is not optional`),
    ...flipped.map((field) => `${path}.${field} became ${isRequired.has(field) ? 'required' : 'optional'}`),
    ...Object.keys(was).flatMap((field) => both(was[field], is[field], `${path}.${field}`)),
  ]
}

function childViolations(before: JsonSchema, after: JsonSchema, path: string): string[] {
  const [was, is] = [before.anyOf ?? [], after.anyOf ?? []]
  if (was.length !== is.length) return [`${path}: has ${is.length} alternatives instead of ${was.length}`]
  return [
    ...was.flatMap((alternative, index) => both(alternative, is[index], path)),
    ...(before.items === undefined && after.items === undefined ? [] : both(before.items, after.items, `${path}[]`)),
  ]
}

const both = (before: JsonSchema | undefined, after: JsonSchema | undefined, path: string): string[] =>
  before === undefined || after === undefined ? [] : schemaViolations(before, after, path)

const said = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value))
