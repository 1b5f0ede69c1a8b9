import { type BodyReference, bodyReferenceKind } from '@onecore/party-building/mandates/body-reference.model'
import { type Chapter, chapter, scaled, stored } from './chapter.js'
import { estates } from './estates.js'
import { organizationCount, organizations } from './organizations.js'
import { teamCount, teams } from './teams.js'

/** Party-building's note of every estate, organization and team; in a living city events bring them. */
export const bodyReferencesChapter = (scale: number): Chapter =>
  chapter({
    label: 'estates, organizations and teams',
    service: 'party-building',
    kind: bodyReferenceKind,
    size: scaled(organizationCount, scale) + scaled(teamCount, scale),
    *documents() {
      for (const body of estates()) yield reference(body)
      for (const body of organizations(scale)) yield reference(body)
      for (const body of teams(scale)) yield reference(body)
    },
  })

interface Body {
  readonly _id: string
  readonly communityId: string | null
  readonly createdAt: Date
}
const reference = ({ _id, communityId, createdAt }: Body): BodyReference => ({ ...stored(_id, createdAt), communityId })
