import type { Publisher } from '@onecore/events/contract'
import {
  type CommunityReference,
  communityReferences,
  type DivisionReference,
  divisionReferences,
} from '@onecore/subgraph/reference/community.model'
import { type Chapter, chapter, stored } from './chapter.js'
import { areas, city, communities, streets } from './divisions.js'
import { foundedAt } from './time.js'

/** The services that keep copies of party-building's register; in a living city events bring them. */
const keepers = ['volunteer', 'procurement', 'self-governance'] as const satisfies Publisher[]

const levels = [
  { level: 'CITY', divisions: [city] },
  { level: 'BANNER', divisions: areas },
  { level: 'STREET', divisions: streets },
] as const

const divisionCopies = (): DivisionReference[] =>
  levels.flatMap(({ level, divisions }) =>
    divisions.map(({ id, path }) => ({ ...stored(id, foundedAt), level, path: [...path] })),
  )

const communityCopies = (): CommunityReference[] =>
  communities.map(({ id, path }) => ({ ...stored(id, foundedAt), path: [...path], isActive: true }))

export const referenceChapters = (): Chapter[] =>
  keepers.flatMap((service) => [
    chapter({ label: 'divisions', service, kind: divisionReferences, size: streets.length, documents: divisionCopies }),
    chapter({
      label: 'communities',
      service,
      kind: communityReferences,
      size: communities.length,
      documents: communityCopies,
    }),
  ])
