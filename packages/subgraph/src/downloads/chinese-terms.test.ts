import { expect, test } from '@jest/globals'
import { parse } from 'graphql'
import { parcelsCsv } from '../fixtures/parcel-service.js'
import { inChinese, termsOf } from './chinese-terms.js'

test('the term is what stands at the end of the description', () => {
  const definitions = parse(`
    "Where an order stands. 订单状态"
    enum OrderState {
      "Placed. 点单"
      REQUESTED
      "Asked for by the 365 method; see docs. 365 民情事项（社区）"
      ASKED
      UNDESCRIBED
    }
    type Order { id: ID! }
  `)
  const states = termsOf([definitions]).get('OrderState')
  expect(Object.fromEntries(states ?? [])).toEqual({
    REQUESTED: '点单',
    ASKED: '民情事项（社区）',
    UNDESCRIBED: 'UNDESCRIBED',
  })
})

test('a column that names an enum which is not there is a defect, seen at the start', () => {
  expect(() => inChinese(parcelsCsv, new Map())).toThrow('The column "State" names ParcelState, which is no enum')
})
