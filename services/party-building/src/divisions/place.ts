import { prefixOf } from '@onecore/kernel/type-id'
import type { Reader } from '@onecore/subgraph/command/reader'
import { communityKind } from './community.model.js'
import { type DivisionLevel, divisionKind } from './division.model.js'

/** A place of the tree, whatever its level, with its path from the city down to itself. */
export interface Place {
  readonly level: DivisionLevel | 'COMMUNITY'
  readonly path: string[]
  readonly isDissolved: boolean
}

/** The division or community with this id; null for an unknown id and for ids of other things. */
export async function findPlace(read: Reader, id: string): Promise<Place | null> {
  if (prefixOf(id) === communityKind.prefix) {
    const community = await read.find(communityKind, id)
    return community && { level: 'COMMUNITY', path: community.path, isDissolved: community.isDissolved }
  }
  const division = await read.find(divisionKind, id)
  return division && { level: division.level, path: division.path, isDissolved: false }
}
