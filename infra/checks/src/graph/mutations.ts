import type { AnyCommand } from '@onecore/subgraph/command/command'
import { type GraphQLField, type GraphQLObjectType, getNamedType, isInputObjectType, isObjectType } from 'graphql'
import { ownFields } from './own-types.js'

/** Mutations that are no command or not shaped as all others are, and commands that no mutation runs. */
export function mutationProblems(mutation: GraphQLObjectType | undefined, commands: readonly AnyCommand[]): string[] {
  const fields = mutation ? ownFields(mutation) : []
  const names = commands.map(({ name }) => name)
  return [
    ...names.filter((name, index) => names.indexOf(name) !== index).map((name) => `two commands are called ${name}`),
    ...names
      .filter((name) => !fields.some((field) => field.name === name))
      .map((name) => `the command ${name} is no field of Mutation`),
    ...fields.flatMap((field) => {
      const command = commands.find(({ name }) => name === field.name)
      if (command === undefined) return [`Mutation.${field.name} has no command`]
      return [...inputProblems(field, command), ...payloadProblems(field, command)]
    }),
  ]
}

type Field = GraphQLField<unknown, unknown>

function inputProblems({ name, args }: Field, command: AnyCommand): string[] {
  const wanted = `${name[0]?.toUpperCase()}${name.slice(1)}Input`
  const [input, ...others] = args
  if (input?.name !== 'input' || String(input.type) !== `${wanted}!` || others.length > 0) {
    return [`Mutation.${name} takes something else than (input: ${wanted}!)`]
  }
  const type = getNamedType(input.type)
  const fields = isInputObjectType(type) ? type.getFields() : {}
  const common = { idempotencyKey: 'String', ...(command.does === 'change' ? { expectedVersion: 'Int' } : {}) }
  return Object.entries(common)
    .filter(([field, fieldType]) => String(fields[field]?.type) !== fieldType)
    .map(([field, fieldType]) => `${wanted} lacks ${field}: ${fieldType}`)
}

function payloadProblems({ name, type }: Field, command: AnyCommand): string[] {
  const payload = getNamedType(type)
  if (!isObjectType(payload) || !/^\w+Payload!$/.test(String(type))) {
    return [`Mutation.${name} returns ${type}, not a payload that is always there`]
  }
  const { userErrors, ...things } = payload.getFields()
  const thing = things[command.payload]
  return [
    ...(String(userErrors?.type) === '[UserError!]!' ? [] : [`${payload.name} lacks userErrors: [UserError!]!`]),
    ...(thing ? [] : [`${payload.name} lacks ${command.payload}, which the command ${name} fills in`]),
    ...(thing && String(thing.type).endsWith('!')
      ? [`${payload.name}.${thing.name} must be null after a refusal`]
      : []),
  ]
}
