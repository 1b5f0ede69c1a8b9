import { type TeamHost, teamHostKind } from '@onecore/volunteer/teams/team-host.model'
import { type Chapter, chapter, scaled, stored } from './chapter.js'
import { organizationCount, organizations } from './organizations.js'
import { units } from './units.js'

/** The volunteer service's note of every unit and organization; in a living city events bring them. */
export const teamHostsChapter = (scale: number): Chapter =>
  chapter({
    label: 'units and organizations',
    service: 'volunteer',
    kind: teamHostKind,
    size: units.length + scaled(organizationCount, scale),
    *documents() {
      for (const host of units) yield reference(host)
      for (const host of organizations(scale)) yield reference(host)
    },
  })

interface Host {
  readonly _id: string
  readonly communityId: string | null
  readonly createdAt: Date
}
const reference = ({ _id, communityId, createdAt }: Host): TeamHost => ({
  ...stored(_id, createdAt),
  seatId: communityId,
  isActive: true,
})
