import { describe, expect, test } from '@jest/globals'
import type { StoredDocument } from '@onecore/store/kind'
import { countedDifference } from './counted-as.js'

interface Parcel extends StoredDocument {
  readonly carrierId: string | null
  readonly isDelivered: boolean
}
const parcel = (carrierId: string | null, isDelivered = false) =>
  ({ carrierId, isDelivered }) as unknown as StoredDocument
const countedAs = (document: StoredDocument) => {
  const { carrierId, isDelivered } = document as Parcel
  const metric = isDelivered ? 'carrier.delivered' : 'carrier.open'
  return [{ metric, scopes: carrierId === null ? [] : [carrierId] }]
}
const difference = (before: StoredDocument | null, after: StoredDocument) =>
  countedDifference({ countedAs }, before, after)

describe('counters that follow from what a document says', () => {
  test('begin with the document, and do not change while it says the same', () => {
    expect(difference(null, parcel('fast'))).toEqual([{ metric: 'carrier.open', scopes: ['fast'], by: 1 }])
    expect(difference(null, parcel(null))).toEqual([])
    expect(difference(parcel('fast'), parcel('fast'))).toEqual([])
  })

  test('go over to another scope, and to another metric', () => {
    expect(difference(parcel('fast'), parcel('slow'))).toEqual([
      { metric: 'carrier.open', scopes: ['slow'], by: 1 },
      { metric: 'carrier.open', scopes: ['fast'], by: -1 },
    ])
    expect(difference(parcel('fast'), parcel('fast', true))).toEqual([
      { metric: 'carrier.delivered', scopes: ['fast'], by: 1 },
      { metric: 'carrier.open', scopes: ['fast'], by: -1 },
    ])
    expect(difference(parcel('fast'), parcel(null))).toEqual([{ metric: 'carrier.open', scopes: ['fast'], by: -1 }])
  })

  test('are none for kinds that say nothing of them', () => {
    expect(countedDifference({}, null, parcel('fast'))).toEqual([])
  })
})
