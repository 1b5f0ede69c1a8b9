import { documentSchema } from '@onecore/store/document-schema'
import { type CountedAs, kind, type StoredDocument, storedFields, storedOptions } from '@onecore/store/kind'
import { whereGiven } from '@onecore/store/partial-index'
import type { Lifecycled } from '@onecore/subgraph/command/decision'
import { lifecycledFields } from '@onecore/subgraph/command/lifecycled-fields'
import { type CaseAppraisal, caseAppraisalSchema } from './case-appraisal.schema.js'
import type { VolunteerOrderState } from './order.lifecycle.js'
import type { Participation } from './participation.js'
import { participationSchema } from './participation.schema.js'
import { type Signature, signatureSchema } from './signature.schema.js'

/** Help that somebody asked for. 志愿服务订单 */
export interface VolunteerOrder extends StoredDocument, Lifecycled<VolunteerOrderState> {
  communityId: string
  /** Ids from the city down to the community. */
  path: string[]
  /** The 365 case that asked for it; null when a resident ordered directly. */
  caseId: string | null
  /** The first order of the same request when it was for several shifts; null when it was for one. */
  seriesId: string | null
  category: string
  description: string
  /** Known risks, told to volunteers before they accept (Volunteer Service Regulations, art. 12–13). */
  risks: string[]
  /** Skills the help needs of the team (art. 15). */
  skills: string[]
  /** Legal qualifications that each volunteer must have for it (art. 16). */
  qualifications: string[]
  /** Topics in which each volunteer must have been trained (art. 16). */
  trainings: string[]
  requestedByPersonId: string | null
  /** The group that ordered, in its own words; null when somebody ordered for one person. */
  groupName: string | null
  /** Who is helped and signs, or who signs for the group; may be somebody else than who ordered. */
  servedPersonId: string | null
  /** How many volunteers it needs. */
  places: number
  participations: Participation[]
  teamId: string | null
  /** Why this team, when the community wants to say so: for choosing otherwise than suggested. */
  dispatchReason: string | null
  /** Every team that the order was given to so far; it does not go on by itself to one of them again. */
  askedTeamIds: string[]
  /** Levels of the division tree between the order and its team; null before it was given to one. */
  radius: number | null
  /** Whether it goes on by itself to the next team when nobody takes it up. */
  redispatch: boolean
  /** When help is needed by. */
  dueAt: Date | null
  /** The planned time of service; both or neither. */
  startsAt: Date | null
  endsAt: Date | null
  /** When the service is planned to begin, or else by when help is needed: what lists by time go by. */
  neededAt: Date | null
  /** Until when the team's leader may offer it; null while it does not wait for one. */
  offerBy: Date | null
  /** Until when the present offer can be taken up. */
  offerUntil: Date | null
  /** Where it went instead of to volunteers; null unless it was routed. */
  routedTo: 'CASE' | 'PROCUREMENT' | null
  /** The case that has come of it, or that went on with it; null until party-building has told. */
  routedCaseId: string | null
  /** The need that has come of it; null until procurement has told. */
  routedNeedId: string | null
  deliveredAt: Date | null
  signature: Signature | null
  rating: number | null
  /** What came of the case behind the help; null until somebody has appraised it. */
  caseAppraisal: CaseAppraisal | null
  /** Why it was declined, routed elsewhere, cancelled or disputed. */
  reason: string | null
}

/** In these states an order lies on its team's desk. */
export const atTeam: readonly VolunteerOrderState[] = ['DISPATCHED', 'OFFERED', 'ACCEPTED', 'IN_SERVICE', 'DELIVERED']

/** A team's orders, wherever it got them from and however it loses them. */
function countedAs({ teamId, status }: VolunteerOrder): CountedAs[] {
  if (teamId === null) return []
  if (status === 'SIGNED') return [{ metric: 'team.orders.signed', scopes: [teamId] }]
  return atTeam.includes(status) ? [{ metric: 'team.orders.open', scopes: [teamId] }] : []
}

export const volunteerOrderKind = kind<VolunteerOrder>({
  name: 'VolunteerOrder',
  collection: 'orders',
  prefix: 'vorder',
  countedAs,
  schema: documentSchema<VolunteerOrder>(
    {
      ...storedFields,
      ...lifecycledFields,
      communityId: { type: String, required: true },
      path: { type: [String], required: true },
      caseId: { type: String, default: null },
      seriesId: { type: String, default: null },
      category: { type: String, required: true },
      description: { type: String, required: true },
      risks: { type: [String], required: true },
      skills: { type: [String], required: true },
      qualifications: { type: [String], default: [] },
      trainings: { type: [String], default: [] },
      requestedByPersonId: { type: String, default: null },
      groupName: { type: String, default: null },
      servedPersonId: { type: String, default: null },
      places: { type: Number, default: 1 },
      participations: { type: [participationSchema], default: [] },
      teamId: { type: String, default: null },
      dispatchReason: { type: String, default: null },
      askedTeamIds: { type: [String], default: [] },
      radius: { type: Number, default: null },
      redispatch: { type: Boolean, default: true },
      dueAt: { type: Date, default: null },
      startsAt: { type: Date, default: null },
      endsAt: { type: Date, default: null },
      neededAt: { type: Date, default: null },
      offerBy: { type: Date, default: null },
      offerUntil: { type: Date, default: null },
      routedTo: { type: String, default: null },
      routedCaseId: { type: String, default: null },
      routedNeedId: { type: String, default: null },
      deliveredAt: { type: Date, default: null },
      signature: { type: signatureSchema, default: null },
      rating: { type: Number, default: null },
      caseAppraisal: { type: caseAppraisalSchema, default: null },
      reason: { type: String, default: null },
    },
    storedOptions,
  )
    .index({ path: 1, status: 1, createdAt: -1, _id: -1 })
    .index({ status: 1, createdAt: -1, _id: -1 }, { partialFilterExpression: { status: 'OFFERED' } })
    // Routings without an answer: those with one are many more.
    .index(
      { path: 1, status: 1, routedCaseId: 1, routedNeedId: 1, createdAt: -1, _id: -1 },
      { partialFilterExpression: { status: 'ROUTED' } },
    )
    .index({ path: 1, createdAt: -1, _id: -1 })
    // With the rating, for a team's record.
    .index({ teamId: 1, createdAt: -1, _id: -1, rating: 1 }, whereGiven('teamId'))
    .index({ 'participations.personId': 1, createdAt: -1, _id: -1 })
    .index({ 'participations.volunteerId': 1, status: 1 })
    .index({ servedPersonId: 1, createdAt: -1, _id: -1 }, whereGiven('servedPersonId'))
    .index({ requestedByPersonId: 1, createdAt: -1, _id: -1 }, whereGiven('requestedByPersonId'))
    .index({ caseId: 1, createdAt: -1, _id: -1 }, whereGiven('caseId'))
    // Lists of a category: a person's own orders are few and need none.
    .index(
      { teamId: 1, status: 1, createdAt: -1, _id: -1 },
      { partialFilterExpression: { status: { $in: [...atTeam] } } },
    )
    .index({ path: 1, category: 1, createdAt: -1, _id: -1 })
    .index({ status: 1, category: 1, createdAt: -1, _id: -1 }, { partialFilterExpression: { status: 'OFFERED' } })
    .index({ teamId: 1, category: 1, createdAt: -1, _id: -1 }, whereGiven('teamId'))
    // Lists by when help is needed, one for each alternative of who may see an order.
    .index({ path: 1, neededAt: 1, _id: 1 })
    .index({ path: 1, status: 1, neededAt: 1, _id: 1 })
    .index({ status: 1, neededAt: 1, _id: 1 }, { partialFilterExpression: { status: 'OFFERED' } })
    .index({ teamId: 1, neededAt: 1, _id: 1 }, whereGiven('teamId'))
    .index({ 'participations.personId': 1, neededAt: 1, _id: 1 })
    .index({ servedPersonId: 1, neededAt: 1, _id: 1 }, whereGiven('servedPersonId'))
    .index({ requestedByPersonId: 1, neededAt: 1, _id: 1 }, whereGiven('requestedByPersonId'))
    .index({ seriesId: 1 }, whereGiven('seriesId'))
    .index({ offerUntil: 1 }, { partialFilterExpression: { status: 'OFFERED' } })
    .index({ offerBy: 1 }, { partialFilterExpression: { status: 'DISPATCHED' } }),
})
