/**
 * Quorums and majorities on whole numbers (people, votes, cm²), never on floating point. Chinese law counts in two
 * ways (Civil Code art. 1259): 以上 includes the figure, 过半数 and 超过 do not. None of nothing is never enough: a body
 * without members has no quorum. Whole numbers may be larger than the safe integers when given as bigint.
 */
type Whole = number | bigint

/** `part ≥ whole × numerator / denominator`: 三分之二以上 is `atLeast(present, members, 2, 3)`. */
export function atLeast(part: Whole, whole: Whole, numerator: number, denominator: number): boolean {
  const { needed, reached } = compared(part, whole, numerator, denominator)
  return BigInt(whole) > 0n && reached >= needed
}

/** `part > whole × numerator / denominator`: 过半数 is `moreThan(inFavour, votes, 1, 2)`. */
export function moreThan(part: Whole, whole: Whole, numerator: number, denominator: number): boolean {
  const { needed, reached } = compared(part, whole, numerator, denominator)
  return BigInt(whole) > 0n && reached > needed
}

/** Both sides times the denominator. Throws RangeError for what is no count and no fraction: a defect. */
function compared(part: Whole, whole: Whole, numerator: number, denominator: number) {
  for (const count of [part, whole, numerator, denominator]) {
    if (count < 0 || (typeof count === 'number' && !Number.isSafeInteger(count))) {
      throw new RangeError(`not a count: ${count}`)
    }
  }
  if (denominator === 0) throw new RangeError('a fraction cannot have the denominator 0')
  return { reached: BigInt(part) * BigInt(denominator), needed: BigInt(whole) * BigInt(numerator) }
}
