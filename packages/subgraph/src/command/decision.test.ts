import { describe, expect, test } from '@jest/globals'
import { lifecycle } from '@onecore/kernel/lifecycle'
import type { StoredDocument } from '@onecore/store/kind'
import { Decision, type Fields, type Lifecycled } from './decision.js'

interface Lamp extends StoredDocument, Lifecycled<'DARK' | 'LIT' | 'BROKEN'> {
  path: string[]
}

const lampLifecycle = lifecycle<Lamp>()({
  name: 'Lamp',
  term: '路灯',
  states: { DARK: '熄灭', LIT: '点亮', BROKEN: '损坏' },
  initial: 'DARK',
  final: ['BROKEN'],
  counted: { DARK: 'lamps.dark', LIT: 'lamps.lit' },
  moves: {
    LIGHT: { from: ['DARK'], to: 'LIT', by: 'dusk', term: '点亮' },
    TRIM: { from: ['LIT'], to: 'LIT', by: 'the keeper', term: '维护' },
    BREAK: { from: ['LIT'], to: 'BROKEN', by: 'the wind', term: '损坏' },
  },
})
const maker = { now: new Date('2026-03-02T02:00:00Z'), actorId: 'keeper' }
const lamp = (status: Lamp['status']): Fields<Lamp> => ({ status, steps: [], path: ['city', 'street'] })
const counted = ({ counts }: Decision<Lamp>) => counts.map(({ metric, by }) => [metric, by])

describe('states that are counted', () => {
  test('gain who begins in them, for each place of the path', () => {
    const fields = lamp('DARK')
    const begun = new Decision<Lamp>(maker, fields, fields).begin(lampLifecycle, 'PUT_UP')
    expect(begun.counts).toEqual([{ metric: 'lamps.dark', scopes: ['city', 'street'], by: 1 }])
  })

  test('lose who leaves them, also when the new state is not counted; staying changes nothing', () => {
    const move = (status: Lamp['status'], name: 'LIGHT' | 'TRIM' | 'BREAK') =>
      counted(new Decision<Lamp>(maker, lamp(status)).move(lampLifecycle, name, undefined))
    expect(move('DARK', 'LIGHT')).toEqual([
      ['lamps.dark', -1],
      ['lamps.lit', 1],
    ])
    expect(move('LIT', 'TRIM')).toEqual([])
    expect(move('LIT', 'BREAK')).toEqual([['lamps.lit', -1]])
  })

  test('are not touched by a move that is refused', () => {
    expect(counted(new Decision<Lamp>(maker, lamp('LIT')).move(lampLifecycle, 'LIGHT', undefined))).toEqual([])
  })
})
