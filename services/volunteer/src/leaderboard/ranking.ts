/** Somebody with minutes on record. */
export interface Scored {
  readonly id: string
  readonly minutes: number
}

export type Placed = Scored & { readonly place: number }

/** Most minutes first; equal minutes share a place, and the next place follows without a gap. Zero has no place. */
export function ranked(scored: readonly Scored[], first: number): Placed[] {
  const sorted = scored
    .filter(({ minutes }) => minutes > 0)
    .sort((one, other) => other.minutes - one.minutes || (one.id < other.id ? -1 : 1))
  let place = 0
  let last = Number.POSITIVE_INFINITY
  const placed = sorted.map((one) => {
    if (one.minutes < last) place += 1
    last = one.minutes
    return { ...one, place }
  })
  return placed.slice(0, first)
}
