import { type CaseLevel, caseLevels } from './case-terms.js'

/** Where a case lies, and how far up it has gone: the path of its community, and the part of it down to who is in charge. */
export interface Charge {
  readonly path: readonly string[]
  /** As long as the path while the community is in charge; one id shorter with each level up. */
  readonly chargePath: readonly string[]
}

/** The level in charge: 0 ids shorter than the path is the community, 1 its street, and so on. */
export function levelOf({ path, chargePath }: Charge): CaseLevel {
  const level = caseLevels[path.length - chargePath.length]
  if (level === undefined) throw new RangeError(`no level is ${path.length - chargePath.length} above a community`)
  return level
}

/** Who is in charge: the community itself or a division above it. */
export const inChargeOf = ({ chargePath }: Charge): string => chargePath.at(-1) ?? ''

/** The charge one level up, or null when the city is in charge already. */
export function oneAbove({ path, chargePath }: Charge): { chargePath: string[]; id: string; level: CaseLevel } | null {
  if (chargePath.length < 2) return null
  const above = { path, chargePath: chargePath.slice(0, -1) }
  return { chargePath: above.chargePath, id: inChargeOf(above), level: levelOf(above) }
}
