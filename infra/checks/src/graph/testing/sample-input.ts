import {
  coerceInputValue,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isRequiredInputField,
} from 'graphql'
import { z } from 'zod'
import { sampleId } from './sample-id.js'

type Json = Record<string, unknown>

/**
 * A well-formed input of a mutation, made from the graph's input type and the command's own schema: ids of the sample
 * things, the smallest numbers, the first values of enums. Only what is required, or as much more as the command wants.
 */
export function sampleInput<Input>(type: GraphQLInputObjectType, schema: z.ZodType<Input>): Sample<Input> {
  const hints = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Hints
  const optional = Object.values(type.getFields()).filter((field) => !isRequiredInputField(field) && !isEnvelope(field))
  const required = objectOf(type, hints)
  const added = optional.map((field) => ({ [field.name]: sampleValue(field.type, hintsOf(hints, field), field.name) }))
  for (const input of [required, ...added.map((one) => ({ ...required, ...one }))]) {
    const parsed = schema.safeParse(coerceInputValue(input, type))
    if (parsed.success) return { input, parsed: parsed.data }
  }
  const input = Object.assign({}, required, ...added)
  return { input, parsed: schema.parse(coerceInputValue(input, type)) }
}

/** An input as a client sends it, and as the command reads it. */
export interface Sample<Input> {
  readonly input: Json
  readonly parsed: Input
}

/** The part of JSON Schema that says what a text or a number may be. */
interface Hints {
  readonly pattern?: string
  readonly minLength?: number
  readonly minimum?: number
  readonly properties?: Readonly<Record<string, Hints>>
  readonly items?: Hints
  readonly enum?: readonly unknown[]
}

const isEnvelope = ({ name }: GraphQLInputField): boolean => name === 'expectedVersion' || name === 'idempotencyKey'
const hintsOf = (hints: Hints, { name }: GraphQLInputField): Hints => hints.properties?.[name] ?? {}

const objectOf = (type: GraphQLInputObjectType, hints: Hints): Json =>
  Object.fromEntries(
    Object.values(type.getFields())
      .filter(isRequiredInputField)
      .map((field) => [field.name, sampleValue(field.type, hintsOf(hints, field), field.name)]),
  )

/** A value for one input or argument, called `name`. */
export function sampleValue(wrapped: GraphQLInputType, hints: Hints, name: string): unknown {
  const type = getNullableType(wrapped)
  if (isListType(type)) return [sampleValue(type.ofType, hints.items ?? {}, name)]
  if (isInputObjectType(type)) return objectOf(type, hints)
  if (isEnumType(type)) return hints.enum?.[0] ?? type.getValues()[0]?.value
  if (type.name === 'Boolean') return true
  if (type.name === 'DateTime') return /^ends[A-Z]/.test(name) ? '2026-06-01T03:00:00.000Z' : '2026-06-01T02:00:00.000Z'
  if (type.name === 'Date') return '2026-06-01'
  if (type.name === 'ID' || type.name === 'String') return textOf(hints, name)
  // The end of a span comes after its beginning.
  return Math.max(hints.minimum ?? 1, 1) + (/^to[A-Z]/.test(name) ? 1 : 0)
}

// Codes, a credit code and a resident id whose check characters are right (GB 32100, GB 11643), a phone number, a day.
const texts = ['SAMPLE', 'A sample text.', '91350100M000100Y43', '11010519491231002X', '13800000000', '2026-06-01']

function textOf({ pattern, minLength = 0, enum: values }: Hints, name: string): string {
  if (values?.[0] !== undefined) return String(values[0])
  const prefix = /^\^([a-z]+)_\[0-7\]/.exec(pattern ?? '')?.[1]
  if (prefix) return sampleId(prefix)
  if (/Ids?$/.test(name)) return sampleId('comm')
  const form = new RegExp(pattern ?? '')
  const text = texts.find((candidate) => form.test(candidate)) ?? 'SAMPLE'
  return text.padEnd(minLength, text)
}
