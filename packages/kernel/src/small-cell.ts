/**
 * Counts below this are not published: in a group that small, people can be recognized. Zero is below it too, for it
 * says something about every one of the group. The figure follows common practice of statistical disclosure control.
 */
export const smallestPublishedCount = 5

/** The count, or null when it is too small to be published. */
export function suppressSmallCell(count: number): number | null {
  return count < smallestPublishedCount ? null : count
}

/**
 * A breakdown whose total is published as well. A single missing cell could be had by subtraction, so the smallest of
 * the others goes with it.
 */
export function suppressBreakdown<Key extends string>(
  cells: Readonly<Record<Key, number>>,
): Record<Key, number | null> {
  const ascending = (Object.entries(cells) as [Key, number][]).sort(([, one], [, other]) => one - other)
  const small = ascending.filter(([, count]) => count < smallestPublishedCount).length
  const hidden = new Set(ascending.slice(0, small === 1 ? 2 : small).map(([key]) => key))
  const published = (Object.entries(cells) as [Key, number][]).map(([key, count]) => [
    key,
    hidden.has(key) ? null : count,
  ])
  return Object.fromEntries(published) as Record<Key, number | null>
}
