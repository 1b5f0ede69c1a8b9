/** The languages messages are written in. Chinese is the one that counts where the two differ. */
export const locales = ['zh-CN', 'en'] as const
export type Locale = (typeof locales)[number]

/** A message in every language; `{name}` is filled in by {@link renderMessage}. */
export type LocalizedText = Readonly<Record<Locale, string>>

/** What each code of a feature says to people. The type makes a code without a message a compile error. */
export type MessageTable<Code extends string> = Readonly<Record<Code, LocalizedText>>

/**
 * The language to answer in, by the `Accept-Language` header (RFC 9110 §12.5.4). Any kind of Chinese means zh-CN, any
 * kind of English en; without the header, or when it names neither, the answer is in Chinese.
 */
export function negotiateLocale(acceptLanguage: string | undefined): Locale {
  let best: { locale: Locale; weight: number } = { locale: 'zh-CN', weight: 0 }
  for (const range of (acceptLanguage ?? '').split(',')) {
    const [tag = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase())
    const locale = localeOf(tag)
    const weight = weightOf(parameters)
    if (locale !== undefined && weight > best.weight) best = { locale, weight }
  }
  return best.locale
}

/** The message of a code in one language. A placeholder nobody fills stays visible, it never hides a sentence. */
export function renderMessage<Code extends string>(
  table: MessageTable<Code>,
  code: Code,
  locale: Locale,
  params: Readonly<Record<string, string | number>> = {},
): string {
  return table[code][locale].replace(/\{(\w+)\}/g, (placeholder, name: string) =>
    Object.hasOwn(params, name) ? String(params[name]) : placeholder,
  )
}

function localeOf(tag: string): Locale | undefined {
  const language = tag.split('-')[0]
  if (language === 'zh' || language === '*') return 'zh-CN'
  return language === 'en' ? 'en' : undefined
}

function weightOf(parameters: readonly string[]): number {
  const quality = parameters.find((parameter) => parameter.startsWith('q='))
  if (quality === undefined) return 1
  const weight = Number(quality.slice(2))
  return weight >= 0 && weight <= 1 ? weight : 0
}
