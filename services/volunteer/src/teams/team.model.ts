import { documentSchema } from '@onecore/store/document-schema'
import { kind, type StoredDocument, storedFields, storedOptions } from '@onecore/store/kind'
import { whereGiven } from '@onecore/store/partial-index'
import type { Step } from '@onecore/subgraph/command/decision'
import { lifecycledFields } from '@onecore/subgraph/command/lifecycled-fields'
import type { VolunteerTeamState } from './team.lifecycle.js'

/** How far a team may act: a registered organization, one inside its unit, or one a community has agreed to (art. 42). */
export type TeamStanding = 'REGISTERED' | 'UNIT_INTERNAL' | 'COMMUNITY_APPROVED'
export type TeamHostKind = 'COMMUNITY' | 'UNIT' | 'ORGANIZATION'

/** A volunteer team. 志愿服务队 */
export interface VolunteerTeam extends StoredDocument {
  name: string
  hostKind: TeamHostKind
  /** Id of the community, unit or social organization that set it up. */
  hostId: string
  standing: TeamStanding
  status: VolunteerTeamState
  /** What happened to it since it was registered; absent when nothing did. */
  steps?: Step[]
  suspensionReason?: string | null
  /** The team it became part of. */
  mergedIntoTeamId?: string | null
  communityId: string
  path: string[]
  skills: string[]
  leaderPersonId: string | null
}

export const volunteerTeamKind = kind<VolunteerTeam>({
  name: 'VolunteerTeam',
  collection: 'teams',
  prefix: 'team',
  schema: documentSchema<VolunteerTeam>(
    {
      ...storedFields,
      name: { type: String, required: true },
      hostKind: { type: String, required: true },
      hostId: { type: String, required: true },
      standing: { type: String, required: true },
      ...lifecycledFields,
      steps: { ...lifecycledFields.steps, required: false },
      suspensionReason: { type: String },
      mergedIntoTeamId: { type: String },
      communityId: { type: String, required: true },
      path: { type: [String], required: true },
      skills: { type: [String], required: true },
      leaderPersonId: { type: String, default: null },
    },
    storedOptions,
  )
    .index({ path: 1, createdAt: -1, _id: -1 })
    .index({ path: 1, status: 1, createdAt: -1, _id: -1 })
    .index({ path: 1, standing: 1, createdAt: -1, _id: -1 })
    .index({ path: 1, hostKind: 1, createdAt: -1, _id: -1 })
    .index({ skills: 1, createdAt: -1, _id: -1 })
    .index({ hostId: 1, createdAt: -1, _id: -1 })
    .index({ leaderPersonId: 1 }, whereGiven('leaderPersonId')),
})
