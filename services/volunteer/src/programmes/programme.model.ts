import { documentSchema } from '@onecore/store/document-schema'
import { kind, type StoredDocument, storedFields, storedOptions } from '@onecore/store/kind'
import { whereGiven } from '@onecore/store/partial-index'
import type { Lifecycled } from '@onecore/subgraph/command/decision'
import { lifecycledFields } from '@onecore/subgraph/command/lifecycled-fields'
import type { VolunteerProgrammeState } from './programme.lifecycle.js'

/** For whom a programme is: 老年, 中年, 青少年. */
export type ProgrammeGeneration = 'ELDERLY' | 'MIDDLE_AGED' | 'YOUTH'

/** One of a programme's series of activities; some are known by their number alone. 系列 */
export interface ProgrammeSeries {
  number: number
  name: string | null
}

/**
 * Volunteering run as a project, as in Ningxin community: an organization is invited, members lead, social workers
 * support, volunteers take part. 志愿服务项目
 */
export interface VolunteerProgramme extends StoredDocument, Lifecycled<VolunteerProgrammeState> {
  title: string
  description: string
  generation: ProgrammeGeneration
  /** A label of the programme in its own words, e.g. "2+3"; it has no meaning here. */
  label: string | null
  /** Taking part tells something sensitive of a person: health, disability, hardship, or being a child under 14. */
  isSensitive: boolean
  communityId: string
  path: string[]
  /** The team whose volunteers help; its leader organizes, with the community. */
  teamId: string
  /** The social organization that was invited to run it. */
  organizationId: string | null
  series: ProgrammeSeries[]
  /** Why it was cancelled. */
  reason: string | null
}

const series = documentSchema<ProgrammeSeries>(
  { number: { type: Number, required: true }, name: { type: String, default: null } },
  { _id: false, strict: 'throw' },
)

export const volunteerProgrammeKind = kind<VolunteerProgramme>({
  name: 'VolunteerProgramme',
  collection: 'programmes',
  prefix: 'vprog',
  schema: documentSchema<VolunteerProgramme>(
    {
      ...storedFields,
      ...lifecycledFields,
      title: { type: String, required: true },
      description: { type: String, required: true },
      generation: { type: String, required: true },
      label: { type: String, default: null },
      isSensitive: { type: Boolean, required: true },
      communityId: { type: String, required: true },
      path: { type: [String], required: true },
      teamId: { type: String, required: true },
      organizationId: { type: String, default: null },
      series: { type: [series], default: [] },
      reason: { type: String, default: null },
    },
    storedOptions,
  )
    .index({ path: 1, createdAt: -1, _id: -1 })
    .index({ path: 1, status: 1, createdAt: -1, _id: -1 })
    .index({ path: 1, generation: 1, createdAt: -1, _id: -1 })
    .index({ teamId: 1, createdAt: -1, _id: -1 })
    .index({ organizationId: 1, createdAt: -1, _id: -1 }, whereGiven('organizationId')),
})
