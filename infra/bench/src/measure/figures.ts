/** The value that `share` of the values do not exceed (nearest rank), e.g. 0.99 for p99. Throws when there are none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const value = sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)]
  if (value === undefined) throw new RangeError('no values to take a percentile of')
  return value
}

/** The middle value, or the mean of the two in the middle: one disturbed round does not move it. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const upper = percentile(sorted, 0.5)
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[sorted.length / 2] ?? upper)) / 2
}

/** How the medians of two series of rounds compare: 2 when the first is twice the second. */
export const ratioOfMedians = (ours: readonly number[], theirs: readonly number[]): number =>
  median(ours) / median(theirs)
