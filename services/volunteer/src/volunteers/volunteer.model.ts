import { documentSchema } from '@onecore/store/document-schema'
import { kind, type StoredDocument, storedFields, storedOptions } from '@onecore/store/kind'
import { whereGiven } from '@onecore/store/partial-index'
import { uniqueAlone } from '@onecore/store/unique-index'
import type { Lifecycled } from '@onecore/subgraph/command/decision'
import { lifecycledFields } from '@onecore/subgraph/command/lifecycled-fields'
import type { AgeBand, GuardianConsent } from './age-band.rules.js'
import type { AvailableTime } from './availability.js'
import type { Qualification } from './qualification.js'
import type { VolunteerState } from './volunteer.lifecycle.js'

/**
 * A registered volunteer: a person id and what matters for the service, no personal data. What few volunteers have is
 * absent for the others. 志愿者
 */
export interface Volunteer extends StoredDocument, Lifecycled<VolunteerState> {
  personId: string
  communityId: string
  path: string[]
  teamIds: string[]
  skills: string[]
  qualifications?: Qualification[]
  /** When they are usually free; absent when they did not say. */
  availability?: AvailableTime[]
  /** Absent for adults. */
  ageBand?: AgeBand
  guardianConsent?: GuardianConsent | null
  /** Since when they consent to be named in public; absent for all who never did. */
  publicRecognitionSince?: Date | null
  /** Why they were barred, and what they said to it. */
  barring?: Barring | null
}

export interface Barring {
  reason: string
  appeal: string | null
  decision: string | null
}

/** Who is in one of these states waits for a decision or for themselves. */
const waiting: readonly VolunteerState[] = ['REGISTERED', 'PAUSED', 'BARRED', 'APPEALED']

const embedded = { _id: false, strict: 'throw' } as const
const qualification = documentSchema<Qualification>(
  {
    code: { type: String, required: true },
    validFrom: { type: String, required: true },
    validTo: { type: String, default: null },
  },
  embedded,
)
const availableTime = documentSchema<AvailableTime>(
  {
    weekday: { type: Number, required: true },
    fromMinute: { type: Number, required: true },
    toMinute: { type: Number, required: true },
  },
  embedded,
)
const guardianConsent = documentSchema<GuardianConsent>(
  { guardianPersonId: { type: String, required: true }, givenOn: { type: String, required: true } },
  embedded,
)
const barring = documentSchema<Barring>(
  {
    reason: { type: String, required: true },
    appeal: { type: String, default: null },
    decision: { type: String, default: null },
  },
  embedded,
)

export const volunteerKind = kind<Volunteer>({
  name: 'Volunteer',
  collection: 'volunteers',
  prefix: 'vol',
  schema: documentSchema<Volunteer>(
    {
      ...storedFields,
      ...lifecycledFields,
      personId: { type: String, required: true },
      communityId: { type: String, required: true },
      path: { type: [String], required: true },
      teamIds: { type: [String], required: true },
      skills: { type: [String], required: true },
      qualifications: { type: [qualification], default: undefined },
      availability: { type: [availableTime], default: undefined },
      ageBand: { type: String },
      guardianConsent: { type: guardianConsent },
      publicRecognitionSince: { type: Date },
      barring: { type: barring },
    },
    storedOptions,
  )
    .index({ personId: 1 }, uniqueAlone)
    .index({ personId: 1, createdAt: -1, _id: -1 })
    .index({ teamIds: 1, createdAt: -1, _id: -1 })
    .index({ path: 1, createdAt: -1, _id: -1 })
    // Nearly all are active, and found by the index above. Those who wait for somebody are few, and listed daily.
    .index(
      { path: 1, status: 1, createdAt: -1, _id: -1 },
      { partialFilterExpression: { status: { $in: [...waiting] } } },
    )
    .index({ skills: 1, createdAt: -1, _id: -1 })
    .index({ 'qualifications.code': 1, createdAt: -1, _id: -1 }, whereGiven('qualifications.code'))
    .index(
      { 'guardianConsent.guardianPersonId': 1, createdAt: -1, _id: -1 },
      whereGiven('guardianConsent.guardianPersonId'),
    ),
})
