import type { AnyKind } from '@onecore/store/kind'
import { kindsOf, type Service } from '@onecore/subgraph/service'
import { type GraphQLSchema, getNamedType, isEnumType, isObjectType } from 'graphql'
import type { Connection, Schema, SchemaType } from 'mongoose'
import { sampleId } from './sample-id.js'

/**
 * Stores one document of every kind of a service, all of the same community, without asking its rules: the things that
 * a caller with the wrong mandate must neither see nor change.
 */
export async function storeSampleDocuments(connection: Connection, service: Service, graph: GraphQLSchema) {
  for (const kind of kindsOf(service)) {
    await connection.collection(kind.collection).insertOne(documentOf(kind, graph) as never)
  }
}

const somebodyElse = sampleId('person')
const longAgo = new Date('2020-01-01T00:00:00Z')

function documentOf(kind: AnyKind, graph: GraphQLSchema): Record<string, unknown> {
  const fields = Object.entries((kind.schema as unknown as Schema).paths as Record<string, SchemaType>)
  return {
    ...Object.fromEntries(fields.map(([path, field]) => [path, sampleValue(path, field)])),
    ...firstState(kind, graph),
    _id: sampleId(kind.prefix),
  }
}

function sampleValue(path: string, field: SchemaType): unknown {
  if (path === 'path') return [sampleId('div'), sampleId('comm')]
  if (/PersonId$|^personId$/.test(path)) return somebodyElse
  const reference = /(?:^|\.)(\w+)Id$/.exec(path)?.[1]?.toLowerCase()
  if (reference !== undefined) return sampleId(prefixes[reference] ?? 'comm')
  switch (field.instance) {
    case 'String':
      return 'SAMPLE'
    case 'Number':
      return 1
    case 'Boolean':
      return true
    case 'Date':
      return longAgo
    case 'Array':
      return []
    default:
      return null
  }
}

/** Prefixes of ids in fields such as `teamId`; everything else belongs to the community. */
const prefixes: Readonly<Record<string, string>> = {
  organization: 'org',
  estate: 'estate',
  team: 'team',
  unit: 'unit',
  division: 'div',
  case: 'case',
}

/** The state in which things begin, as the graph lists it first. */
function firstState({ name }: AnyKind, graph: GraphQLSchema): { status?: unknown } {
  const type = graph.getType(name)
  const status = isObjectType(type) ? type.getFields().status : undefined
  const states = status && getNamedType(status.type)
  return isEnumType(states) ? { status: states.getValues()[0]?.value } : {}
}
