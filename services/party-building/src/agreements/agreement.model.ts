import type { CalendarDay } from '@onecore/kernel/day'
import { documentSchema } from '@onecore/store/document-schema'
import { kind, type StoredDocument, storedFields, storedOptions } from '@onecore/store/kind'
import { uniqueAlone } from '@onecore/store/unique-index'
import type { Lifecycled } from '@onecore/subgraph/command/decision'
import { lifecycledFields } from '@onecore/subgraph/command/lifecycled-fields'
import type { CoBuildingAgreementState } from './agreement.lifecycle.js'

/** A project that the unit takes on, with what it will do. 认领项目 */
export interface ClaimedProject {
  name: string
  /** 服务内容, one line each. */
  contents: string[]
}

export interface AgreementSignature {
  byPersonId: string
  at: Date
}

/**
 * What a member unit and its joint body promise each other for a year. It records what was agreed; it changes neither
 * the unit's place in the tree nor its membership. 区域化党建共建协议书
 */
export interface CoBuildingAgreement extends StoredDocument, Lifecycled<CoBuildingAgreementState> {
  jointBodyId: string
  unitId: string
  year: number
  /** The first and the last day on which it binds. */
  validFrom: CalendarDay
  validTo: CalendarDay
  projects: ClaimedProject[]
  unitSignature: AgreementSignature | null
  bodySignature: AgreementSignature | null
  terminationReason: string | null
  /** The city, street or community that the joint body works for. */
  scopeId: string
  communityId: string | null
  /** Ids from the city down to the place the joint body works for. */
  path: string[]
}

const embedded = { _id: false, strict: 'throw' } as const
const project = documentSchema<ClaimedProject>(
  { name: { type: String, required: true }, contents: { type: [String], required: true } },
  embedded,
)
const signature = documentSchema<AgreementSignature>(
  { byPersonId: { type: String, required: true }, at: { type: Date, required: true } },
  embedded,
)

export const coBuildingAgreementKind = kind<CoBuildingAgreement>({
  name: 'CoBuildingAgreement',
  collection: 'co_building_agreements',
  prefix: 'agreement',
  schema: documentSchema<CoBuildingAgreement>(
    {
      ...storedFields,
      ...lifecycledFields,
      jointBodyId: { type: String, required: true },
      unitId: { type: String, required: true },
      year: { type: Number, required: true },
      validFrom: { type: String, required: true },
      validTo: { type: String, required: true },
      projects: { type: [project], required: true },
      unitSignature: { type: signature, default: null },
      bodySignature: { type: signature, default: null },
      terminationReason: { type: String, default: null },
      scopeId: { type: String, required: true },
      communityId: { type: String, default: null },
      path: { type: [String], required: true },
    },
    storedOptions,
  )
    // Every member signs one for each year.
    .index({ unitId: 1, jointBodyId: 1, year: 1 }, uniqueAlone)
    .index({ unitId: 1, createdAt: -1, _id: -1 })
    .index({ jointBodyId: 1, year: 1 })
    .index({ path: 1, year: 1, createdAt: -1, _id: -1 })
    .index({ path: 1, createdAt: -1, _id: -1 })
    .index({ status: 1, validFrom: 1 })
    .index({ status: 1, validTo: 1 }),
})
