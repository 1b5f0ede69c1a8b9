import { type Caller, type MandateRole, scopesOf } from './caller.js'

/**
 * Where a thing lies in the division tree: ids of its city, banner, street, community and, where it has one, estate.
 * Aggregates store it as `path`. Joint bodies (区域化党建联席会议 and the like) overlay the tree and are never part of a
 * path: sitting on one gives no authority over the members' communities.
 */
export type JurisdictionPath = readonly string[]

/**
 * Whether the caller holds one of these roles for a place on the path: a street officer's mandate covers every
 * community of the street. For a team, unit or organization, append its own id to the path.
 */
export function covers(caller: Caller, at: Date, path: JurisdictionPath, ...roles: readonly MandateRole[]): boolean {
  return scopesOf(caller, at, ...roles).some((scope) => path.includes(scope))
}
