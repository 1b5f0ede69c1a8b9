import type { CalendarDay } from '@onecore/kernel/day'
import { ruleSets } from '@onecore/kernel/rule-set'

/**
 * What is to be bought, as Order 102 tells it apart: two kinds may be purchased as services (art. 9), the others stand
 * on the negative list (art. 10).
 */
export const contentKinds = [
  'PUBLIC_SERVICE',
  'AUXILIARY_SERVICE',
  'NOT_A_GOVERNMENT_DUTY',
  'GOVERNMENT_ONLY',
  'GOODS_OR_WORKS',
  'FINANCING',
  'HIRING_OR_LABOR_DISPATCH',
  'OTHERWISE_FORBIDDEN',
] as const
export type ContentKind = (typeof contentKinds)[number]

/** What may not be purchased as a service, with the number it has on the list. 负面清单 */
export const negativeLists = ruleSets<{ readonly items: Partial<Record<ContentKind, number>> }>('negative list', [
  {
    validFrom: '2020-03-01',
    validTo: null,
    legalBasis: 'Order 102 of the Ministry of Finance (政府购买服务管理办法), art. 10',
    params: {
      items: {
        NOT_A_GOVERNMENT_DUTY: 1,
        GOVERNMENT_ONLY: 2,
        GOODS_OR_WORKS: 3,
        FINANCING: 4,
        HIRING_OR_LABOR_DISPATCH: 5,
        OTHERWISE_FORBIDDEN: 6,
      },
    },
  },
])

/** The numbers of the list that these kinds stand under on that day; none when all of them may be purchased. */
export function listedItems(kinds: readonly ContentKind[], day: CalendarDay): number[] {
  const { items } = negativeLists.on(day).params
  const listed = kinds.map((kind) => items[kind]).filter((item) => item !== undefined)
  return [...new Set(listed)].sort((one, other) => one - other)
}
