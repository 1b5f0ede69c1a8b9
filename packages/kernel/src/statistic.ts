import type { CalendarDay } from './day.js'
import type { Locale } from './locale.js'

/** How a published figure is meant: as it stands, 余/以上 "and more", or 约 "about". */
export const qualifiers = ['EXACT', 'AT_LEAST', 'ABOUT'] as const
export type Qualifier = (typeof qualifiers)[number]

/** A figure somebody published on a day. Never mixed with a live count: a count is true now, this was said then. */
export interface Statistic {
  readonly value: number
  readonly qualifier: Qualifier
  readonly asOf: CalendarDay
  /** Who published it, and where. */
  readonly source: string
}

/** For people: `1,200`, `1,200 or more` or `about 1,200`. */
export function formatStatistic({ value, qualifier }: Statistic, locale: Locale): string {
  return wording[qualifier][locale](value.toLocaleString(locale, { maximumFractionDigits: 20 }))
}

const wording: Record<Qualifier, Record<Locale, (figure: string) => string>> = {
  EXACT: { 'zh-CN': (figure) => figure, en: (figure) => figure },
  AT_LEAST: { 'zh-CN': (figure) => `${figure}以上`, en: (figure) => `${figure} or more` },
  ABOUT: { 'zh-CN': (figure) => `约${figure}`, en: (figure) => `about ${figure}` },
}
