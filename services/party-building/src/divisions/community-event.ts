import type { Community } from './community.model.js'

/** What others are told of a community: the event's path ends with the street, the stored one with the community. */
export const eventOf = (community: Pick<Community, '_id' | 'name' | 'streetId' | 'path' | 'isDissolved'>) => ({
  communityId: community._id,
  communityName: community.name,
  streetId: community.streetId,
  path: divisionsAbove(community.path),
  isDissolved: community.isDissolved,
})

/** The divisions that a community's path leads through, without the community. */
export const divisionsAbove = (path: readonly string[]): string[] => path.slice(0, -1)
