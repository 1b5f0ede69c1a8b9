import { documentSchema } from '@onecore/store/document-schema'
import { kind, type StoredDocument, storedFields, storedOptions } from '@onecore/store/kind'
import { whereGiven } from '@onecore/store/partial-index'
import type { Lifecycled } from '@onecore/subgraph/command/decision'
import { lifecycledFields } from '@onecore/subgraph/command/lifecycled-fields'
import type { TopicState } from './topic.lifecycle.js'

/** Who may decide a matter; only the first is the residents' council. */
export const forums = ['COUNCIL', 'OWNERS_ASSEMBLY', 'RESIDENTS_MEETING', 'PUBLIC_AUTHORITY'] as const
export type Forum = (typeof forums)[number]
export type ReservedForum = Exclude<Forum, 'COUNCIL'>

/** Something for the residents' council. 议题 */
export interface Topic extends StoredDocument, Lifecycled<TopicState> {
  communityId: string
  /** Ids from the city down to the community. */
  path: string[]
  /** The 365 case that asked for it; null when a resident brought it directly. */
  caseId: string | null
  category: string
  title: string
  description: string
  proposedByPersonId: string | null
  /** Whose matter it is, as the party organization found; null until it was screened. */
  forum: Forum | null
  /** What the council said. */
  discussion: string | null
  resolution: Resolution | null
  /** What became of it, or why it went no further. */
  outcome: string | null
}

/** What the council decided, and how many of its members were there. */
export interface Resolution {
  text: string
  memberCount: number
  presentCount: number
  at: Date
}

const resolution = documentSchema<Resolution>(
  {
    text: { type: String, required: true },
    memberCount: { type: Number, required: true },
    presentCount: { type: Number, required: true },
    at: { type: Date, required: true },
  },
  { _id: false, strict: 'throw' },
)

export const topicKind = kind<Topic>({
  name: 'Topic',
  collection: 'topics',
  prefix: 'topic',
  schema: documentSchema<Topic>(
    {
      ...storedFields,
      ...lifecycledFields,
      communityId: { type: String, required: true },
      path: { type: [String], required: true },
      caseId: { type: String, default: null },
      category: { type: String, required: true },
      title: { type: String, required: true },
      description: { type: String, required: true },
      proposedByPersonId: { type: String, default: null },
      forum: { type: String, default: null },
      discussion: { type: String, default: null },
      resolution: { type: resolution, default: null },
      outcome: { type: String, default: null },
    },
    storedOptions,
  )
    .index({ path: 1, createdAt: -1, _id: -1 })
    .index({ path: 1, status: 1, createdAt: -1, _id: -1 })
    .index({ status: 1, createdAt: -1, _id: -1 })
    .index({ proposedByPersonId: 1, createdAt: -1, _id: -1 }, whereGiven('proposedByPersonId'))
    .index({ caseId: 1 }, whereGiven('caseId')),
})
