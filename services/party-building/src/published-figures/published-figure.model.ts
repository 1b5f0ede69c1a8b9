import type { CalendarDay } from '@onecore/kernel/day'
import type { Qualifier } from '@onecore/kernel/statistic'
import { documentSchema } from '@onecore/store/document-schema'
import { kind, type StoredDocument, storedFields, storedOptions } from '@onecore/store/kind'

/** A figure somebody published about a place; never a live count. Later ones stand beside earlier ones. 公布数据 */
export interface PublishedFigure extends StoredDocument {
  metric: string
  scopeId: string
  communityId: string | null
  path: string[]
  value: number
  qualifier: Qualifier
  asOf: CalendarDay
  source: string
}

export const publishedFigureKind = kind<PublishedFigure>({
  name: 'PublishedFigure',
  collection: 'published_figures',
  prefix: 'stat',
  schema: documentSchema<PublishedFigure>(
    {
      ...storedFields,
      metric: { type: String, required: true },
      scopeId: { type: String, required: true },
      communityId: { type: String, default: null },
      path: { type: [String], required: true },
      value: { type: Number, required: true },
      qualifier: { type: String, required: true },
      asOf: { type: String, required: true },
      source: { type: String, required: true },
    },
    storedOptions,
  )
    .index({ scopeId: 1, metric: 1, asOf: -1 })
    .index({ communityId: 1 }),
})
