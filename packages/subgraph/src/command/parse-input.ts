import type { Locale } from '@onecore/access/caller'
import { type Refusal, refusal } from '@onecore/kernel/refusal'
import { z } from 'zod'

/** The two fields that every mutation's input may have besides its own. */
const envelope = z.object({
  idempotencyKey: z.string().min(8).max(100).optional(),
  expectedVersion: z.int().min(1).optional(),
})
export type CommandEnvelope = z.infer<typeof envelope>

export type ParsedInput<Input> =
  | { readonly refusals: readonly Refusal[] }
  | { readonly refusals?: undefined; readonly input: Input; readonly envelope: CommandEnvelope }

const localeErrors = { en: z.locales.en().localeError, 'zh-CN': z.locales.zhCN().localeError }

/** Parses a mutation's input; every unacceptable value becomes an INVALID_INPUT refusal with its path. */
export function parseInput<Input>(schema: z.ZodType<Input>, raw: unknown, locale: Locale): ParsedInput<Input> {
  const value = withoutNulls(raw)
  const error = localeErrors[locale]
  const own = schema.safeParse(value, { error })
  const common = envelope.safeParse(value, { error })
  if (own.success && common.success) return { input: own.data, envelope: common.data }
  const issues = [...(own.error?.issues ?? []), ...(common.error?.issues ?? [])]
  return {
    refusals: issues.map((issue) => refusal('INVALID_INPUT', issue.path.map(String), { reason: issue.message })),
  }
}

/** GraphQL clients may send null for an optional value: it means that the value is absent. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls)
  if (value === null || typeof value !== 'object' || value instanceof Date) return value
  const present = Object.entries(value).filter(([, entry]) => entry !== null && entry !== undefined)
  return Object.fromEntries(present.map(([key, entry]) => [key, withoutNulls(entry)]))
}
