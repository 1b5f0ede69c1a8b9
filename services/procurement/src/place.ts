import { idOf } from '@onecore/kernel/type-id'
import type { Inquiry } from '@onecore/subgraph/command/command'
import { communityReferences, divisionReferences } from '@onecore/subgraph/reference/community.model'
import { z } from 'zod'

/** A community, or a division above communities: where something in the register belongs. */
export interface Place {
  readonly communityId: string | null
  readonly divisionId: string | null
  /** Ids from the city down to the place itself. */
  readonly path: string[]
  readonly isActive: boolean
}

/** The id of a community, street, banner or the city. */
export const placeId = z.union([idOf('comm'), idOf('div')], {
  error: 'must be the id of a community or a division',
})

/** Where a place lies, from the reference copies; unknown ids end the request as NOT_FOUND. */
export async function getPlace(id: string, { read }: Inquiry): Promise<Place> {
  if (idOf('comm').safeParse(id).success) {
    const { path, isActive } = await read.get(communityReferences, id)
    return { communityId: id, divisionId: null, path, isActive }
  }
  const { path } = await read.get(divisionReferences, id)
  return { communityId: null, divisionId: id, path, isActive: true }
}
