/** The way down to something that lies in a community, when the community lies elsewhere: what comes after it stays. */
export function pathAfterMove(path: readonly string[], towards: readonly string[]): string[] {
  const place = path.indexOf(towards.at(-1) ?? '')
  return place < 0 ? [...path] : [...towards, ...path.slice(place + 1)]
}

/** What lies in several communities has no one way down: its path holds each of them and every division above one. */
export const pathOverCommunities = (paths: readonly (readonly string[])[]): string[] => [...new Set(paths.flat())]

/** Whether two paths lead the same way, or hold the same places. */
export const isSamePath = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((id, place) => other[place] === id)
