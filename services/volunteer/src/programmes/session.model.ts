import { documentSchema } from '@onecore/store/document-schema'
import { kind, type StoredDocument, storedFields, storedOptions } from '@onecore/store/kind'
import type { Lifecycled } from '@onecore/subgraph/command/decision'
import { lifecycledFields } from '@onecore/subgraph/command/lifecycled-fields'
import type { Helper } from './helper.js'
import type { Participant } from './participant.js'
import type { ProgrammeSessionState } from './session.lifecycle.js'

/** One meeting of a programme, with those who take part and the volunteers who help. 项目活动 */
export interface ProgrammeSession extends StoredDocument, Lifecycled<ProgrammeSessionState> {
  programmeId: string
  /** The series it belongs to; null for a session of the programme as a whole. */
  seriesNumber: number | null
  title: string
  venue: string
  startsAt: Date
  endsAt: Date
  /** How many can take part; who comes later waits. */
  places: number
  /** In the order in which they signed up. */
  participants: Participant[]
  /** How many volunteers it needs. */
  helperPlaces: number
  helpers: Helper[]
  /** Known risks for those who help (Volunteer Service Regulations, art. 12). */
  risks: string[]
  /** As its programme, for whoever may organize it and for what is published. */
  communityId: string
  path: string[]
  teamId: string
  organizationId: string | null
  isSensitive: boolean
  /** Why it was cancelled. */
  reason: string | null
}

const embedded = { _id: false, strict: 'throw' } as const
const participant = documentSchema<Participant>(
  {
    personId: { type: String, default: null },
    ageBand: { type: String, required: true },
    guardianPersonId: { type: String, default: null },
    consentSeenOn: { type: String, default: null },
    status: { type: String, required: true },
    signedUpAt: { type: Date, required: true },
  },
  embedded,
)
const helper = documentSchema<Helper>(
  {
    volunteerId: { type: String, required: true },
    personId: { type: String, required: true },
    status: { type: String, required: true },
    takenAt: { type: Date, required: true },
  },
  embedded,
)

export const programmeSessionKind = kind<ProgrammeSession>({
  name: 'ProgrammeSession',
  collection: 'programme_sessions',
  prefix: 'vsess',
  schema: documentSchema<ProgrammeSession>(
    {
      ...storedFields,
      ...lifecycledFields,
      programmeId: { type: String, required: true },
      seriesNumber: { type: Number, default: null },
      title: { type: String, required: true },
      venue: { type: String, required: true },
      startsAt: { type: Date, required: true },
      endsAt: { type: Date, required: true },
      places: { type: Number, required: true },
      participants: { type: [participant], default: [] },
      helperPlaces: { type: Number, required: true },
      helpers: { type: [helper], default: [] },
      risks: { type: [String], default: [] },
      communityId: { type: String, required: true },
      path: { type: [String], required: true },
      teamId: { type: String, required: true },
      organizationId: { type: String, default: null },
      isSensitive: { type: Boolean, required: true },
      reason: { type: String, default: null },
    },
    storedOptions,
  )
    .index({ path: 1, startsAt: -1, _id: -1 })
    .index({ path: 1, status: 1, startsAt: -1, _id: -1 })
    .index({ programmeId: 1, startsAt: -1, _id: -1 })
    .index({ teamId: 1, status: 1 })
    .index({ 'participants.personId': 1, startsAt: -1, _id: -1 })
    .index({ 'participants.guardianPersonId': 1, startsAt: -1, _id: -1 })
    .index({ 'helpers.volunteerId': 1, status: 1 })
    .index({ 'helpers.personId': 1, startsAt: -1, _id: -1 }),
})
