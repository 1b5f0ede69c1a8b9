import type { Fen } from '@onecore/kernel/fen'
import { documentSchema } from '@onecore/store/document-schema'
import { kind, type StoredDocument, storedFields, storedOptions } from '@onecore/store/kind'
import type { ContractTerm } from './contract-term.js'
import type { Purchaser } from './parties.js'

/** A project bought from a social organization, as the public register has it. 购买服务项目 */
export interface PurchasedProject extends StoredDocument {
  title: string
  purchaser: Purchaser
  /** The contractor. 承接主体 */
  organizationId: string
  /** Codes of service fields. */
  fields: string[]
  /** The communities that are served, one or more. */
  communityIds: string[]
  /** Ids of those communities and of every division above one of them. */
  path: string[]
  /** What is done, each in a line. 服务内容 */
  serviceContents: string[]
  /** Null where the source does not give it. */
  term: ContractTerm | null
  /** Null where the source does not give it. */
  amountFen: Fen | null
  /** Sample data, not a real project. */
  isSynthetic: boolean
}

const purchaser = documentSchema<Purchaser>(
  {
    kind: { type: String, required: true },
    name: { type: String, required: true },
    unitId: { type: String, default: null },
  },
  { _id: false, strict: 'throw' },
)

const term = documentSchema<ContractTerm>(
  {
    startsOn: { type: String, required: true },
    endsOn: { type: String, required: true },
    grounds: { type: [String], required: true },
  },
  { _id: false, strict: 'throw' },
)

export const projectKind = kind<PurchasedProject>({
  name: 'PurchasedProject',
  collection: 'projects',
  prefix: 'proj',
  schema: documentSchema<PurchasedProject>(
    {
      ...storedFields,
      title: { type: String, required: true },
      purchaser: { type: purchaser, required: true },
      organizationId: { type: String, required: true },
      fields: { type: [String], required: true },
      communityIds: { type: [String], required: true },
      path: { type: [String], required: true },
      serviceContents: { type: [String], required: true },
      term: { type: term, default: null },
      amountFen: { type: Number, default: null },
      isSynthetic: { type: Boolean, required: true },
    },
    storedOptions,
  )
    .index({ createdAt: -1, _id: -1 })
    .index({ path: 1, createdAt: -1, _id: -1 })
    .index({ organizationId: 1, createdAt: -1, _id: -1 }),
})
