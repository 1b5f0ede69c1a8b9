import type { CalendarDay } from '@onecore/kernel/day'
import { documentSchema } from '@onecore/store/document-schema'
import { kind, type StoredDocument, storedFields, storedOptions } from '@onecore/store/kind'
import { whereGiven } from '@onecore/store/partial-index'
import type { Lifecycled } from '@onecore/subgraph/command/decision'
import { lifecycledFields } from '@onecore/subgraph/command/lifecycled-fields'
import type { Enrollment } from './enrollment.js'
import type { VolunteerTrainingState } from './training.lifecycle.js'

/** A training session for volunteers: service that needs a skill asks for it (Volunteer Service Regulations, art. 16). 志愿者培训 */
export interface VolunteerTraining extends StoredDocument, Lifecycled<VolunteerTrainingState> {
  communityId: string
  path: string[]
  /** What it teaches, from the code table, e.g. `FIRST_AID`: what orders ask for. */
  topic: string
  title: string
  venue: string | null
  /** The team that holds it; null when the community does. */
  teamId: string | null
  trainerPersonId: string | null
  startsAt: Date
  endsAt: Date
  places: number
  /** In the order in which they enrolled. */
  enrollments: Enrollment[]
  /** For how many months attendance counts; null for what the rule says. */
  validMonths: number | null
  /** The last day on which attendance counts; null until the session was held. */
  validUntil: CalendarDay | null
  /** Why it was cancelled. */
  reason: string | null
}

const enrollment = documentSchema<Enrollment>(
  {
    volunteerId: { type: String, required: true },
    personId: { type: String, required: true },
    status: { type: String, required: true },
    enrolledAt: { type: Date, required: true },
  },
  { _id: false, strict: 'throw' },
)

export const volunteerTrainingKind = kind<VolunteerTraining>({
  name: 'VolunteerTraining',
  collection: 'volunteer_trainings',
  prefix: 'vtrain',
  schema: documentSchema<VolunteerTraining>(
    {
      ...storedFields,
      ...lifecycledFields,
      communityId: { type: String, required: true },
      path: { type: [String], required: true },
      topic: { type: String, required: true },
      title: { type: String, required: true },
      venue: { type: String, default: null },
      teamId: { type: String, default: null },
      trainerPersonId: { type: String, default: null },
      startsAt: { type: Date, required: true },
      endsAt: { type: Date, required: true },
      places: { type: Number, required: true },
      enrollments: { type: [enrollment], default: [] },
      validMonths: { type: Number, default: null },
      validUntil: { type: String, default: null },
      reason: { type: String, default: null },
    },
    storedOptions,
  )
    .index({ startsAt: -1, _id: -1 })
    .index({ path: 1, startsAt: -1, _id: -1 })
    .index({ topic: 1, startsAt: -1, _id: -1 })
    .index({ teamId: 1, startsAt: -1, _id: -1 }, whereGiven('teamId'))
    .index({ 'enrollments.personId': 1, startsAt: -1, _id: -1 })
    .index({ 'enrollments.volunteerId': 1, topic: 1 })
    .index({ trainerPersonId: 1 }, whereGiven('trainerPersonId')),
})
