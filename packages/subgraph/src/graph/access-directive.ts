import { type Caller, mandateRoles, scopesOf } from '@onecore/access/caller'
import { defaultFieldResolver, type GraphQLObjectType, type GraphQLSchema, isObjectType } from 'graphql'
import type { RequestContext } from '../request-context.js'
import { forbidden, unauthenticated } from './graph-errors.js'

const known: readonly string[] = ['PUBLIC', 'SIGNED_IN', 'SERVICE', ...mandateRoles]

/**
 * Makes `@access(to: […])` true: wraps the resolver of every field that carries it. Every query and every mutation has
 * to say who may use it; one that does not is a defect and stops the program.
 */
export function enforceAccess(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isObjectType(type) && !type.name.startsWith('__')) enforceOn(type, schema)
  }
  return schema
}

function enforceOn(type: GraphQLObjectType, schema: GraphQLSchema): void {
  const isRoot = type === schema.getQueryType() || type === schema.getMutationType()
  for (const field of Object.values(type.getFields())) {
    const to = accessOf(type, field.name)
    if (to === undefined) {
      if (isRoot && !field.name.startsWith('_')) throw new Error(`${type.name}.${field.name} does not say @access`)
      continue
    }
    const resolve = field.resolve ?? defaultFieldResolver
    field.resolve = (source, args, context: RequestContext, info) => {
      assertMayUse(to, context.caller, context.now)
      return resolve(source, args, context, info)
    }
  }
}

/** Who may use a field, as its `@access` says; undefined when it carries none. */
export function accessOf(type: GraphQLObjectType, fieldName: string): readonly string[] | undefined {
  const node = type.getFields()[fieldName]?.astNode
  const directive = node?.directives?.find(({ name }) => name.value === 'access')
  const list = directive?.arguments?.find(({ name }) => name.value === 'to')?.value
  if (list?.kind !== 'ListValue') return undefined
  const to = list.values.map((value) => (value.kind === 'StringValue' ? value.value : ''))
  const unknown = to.find((role) => !known.includes(role))
  if (unknown !== undefined) throw new Error(`${type.name}.${fieldName}: @access knows no "${unknown}"`)
  return to
}

function assertMayUse(to: readonly string[], caller: Caller, now: Date): void {
  if (mayUse(to, caller, now)) return
  if (caller.kind === 'ANONYMOUS') throw unauthenticated()
  throw forbidden()
}

/** Whether the caller belongs to those whom an `@access` names. */
export function mayUse(to: readonly string[], caller: Caller, now: Date): boolean {
  if (to.includes('PUBLIC')) return true
  if (caller.subject.startsWith('service:')) return to.includes('SERVICE')
  if (to.includes('SIGNED_IN') && caller.kind !== 'ANONYMOUS') return true
  return scopesOf(caller, now, ...mandateRoles.filter((role) => to.includes(role))).length > 0
}
