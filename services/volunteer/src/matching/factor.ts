/** One reason for a rank: points of at most so many, and the figure behind them. */
export interface Factor<Code extends string = string> {
  readonly code: Code
  readonly points: number
  readonly most: number
  readonly figure: number
}

export const pointsOf = (factors: readonly Factor[]): number => factors.reduce((sum, { points }) => sum + points, 0)

/** How many levels of the division tree lie between the order's community and what it shares with this place. */
export const levelsBetween = (place: readonly string[], order: readonly string[]): number =>
  order.length - order.filter((division, level) => place[level] === division).length

/** Points for each level that may lie between, the nearest first; the figure is the number of levels. */
export const nearness = (points: readonly number[], levels: number): Factor<'NEARNESS'> => ({
  code: 'NEARNESS',
  points: points[levels] ?? 0,
  most: points[0] ?? 0,
  figure: levels,
})

/** Points for who was given little lately; the figure is the number of recent orders. */
export const fairness = (rule: { points: number; eachOrderTakes: number }, recent: number): Factor<'FAIRNESS'> => ({
  code: 'FAIRNESS',
  points: Math.max(0, rule.points - rule.eachOrderTakes * recent),
  most: rule.points,
  figure: recent,
})

/** What served persons gave, added up. */
export interface Ratings {
  readonly ratingSum: number
  readonly ratingCount: number
}

/** All points for who was always rated 5, some for who never was; the figure is the average in hundredths, or 0. */
export function rating(
  rule: { points: number; unrated: number },
  { ratingSum, ratingCount }: Ratings,
): Factor<'RATING'> {
  const average = ratingCount === 0 ? 0 : Math.floor((ratingSum * 100) / ratingCount)
  const points = ratingCount === 0 ? rule.unrated : Math.floor((rule.points * average) / 500)
  return { code: 'RATING', points, most: rule.points, figure: average }
}

interface Memory {
  readonly fairness: { readonly days: number }
  readonly rating: { readonly days: number }
}
const oneDay = 86_400_000

/** From when on orders, and from when on ratings, are looked at. */
export function lookingBack({ fairness, rating }: Memory, now: Date) {
  const ago = (days: number) => new Date(now.getTime() - days * oneDay)
  return { ordersSince: ago(fairness.days), ratingsSince: ago(rating.days) }
}
