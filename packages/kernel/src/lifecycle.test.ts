import { describe, expect, test } from '@jest/globals'
import { lifecycle } from './lifecycle.js'
import { lifecycleDiagram } from './lifecycle-diagram.js'

interface Parcel {
  status: string
  weightKg: number
}

const declare = lifecycle<Parcel, { scaleReady: boolean }>()
const parcels = declare({
  name: 'Parcel',
  term: '包裹',
  states: { PACKED: '已打包', SENT: '已寄出', LOST: '遗失' },
  initial: 'PACKED',
  final: ['SENT', 'LOST'],
  moves: {
    SEND: {
      from: ['PACKED'],
      to: 'SENT',
      by: 'the post office',
      term: '寄出',
      guards: [
        {
          code: 'TOO_HEAVY',
          refuses: (parcel) => parcel.weightKg > 20,
          params: (parcel) => ({ weight: parcel.weightKg }),
        },
        { code: 'NO_SCALE', refuses: (_, facts) => !facts.scaleReady },
      ],
    },
    LOSE: { from: ['PACKED'], to: 'LOST', by: 'nobody', term: '丢失' },
  },
})

describe('a lifecycle', () => {
  test('moves when the state fits and no guard refuses, at 20 kg but not above', () => {
    expect(parcels.move('SEND', { status: 'PACKED', weightKg: 20 }, { scaleReady: true }).to).toBe('SENT')
    const heavy = parcels.move('SEND', { status: 'PACKED', weightKg: 21 }, { scaleReady: true })
    expect(heavy).toEqual({ to: null, refusals: [{ code: 'TOO_HEAVY', field: [], params: { weight: 21 } }] })
  })

  test('tells every guard that refuses, not only the first', () => {
    const { refusals } = parcels.move('SEND', { status: 'PACKED', weightKg: 21 }, { scaleReady: false })
    expect(refusals.map(({ code }) => code)).toEqual(['TOO_HEAVY', 'NO_SCALE'])
  })

  test('refuses a move from another state and says which state it needs', () => {
    const { refusals } = parcels.move('SEND', { status: 'SENT', weightKg: 1 }, { scaleReady: true })
    expect(refusals).toEqual([{ code: 'WRONG_STATE', field: [], params: { state: 'SENT', needed: 'PACKED' } }])
  })

  test('lists the open moves with what stands in their way', () => {
    expect(parcels.open({ status: 'PACKED', weightKg: 21 }, { scaleReady: true })).toEqual([
      { move: 'SEND', reasons: ['TOO_HEAVY'] },
      { move: 'LOSE', reasons: [] },
    ])
    expect(parcels.open({ status: 'LOST', weightKg: 1 }, { scaleReady: true })).toEqual([])
  })

  test('draws itself', () => {
    expect(lifecycleDiagram(parcels)).toContain('PACKED --> SENT: SEND 寄出')
  })
})

describe('an unsound lifecycle table is refused at start', () => {
  const sound = {
    name: 'Door',
    term: '门',
    states: { OPEN: '开', SHUT: '关' },
    initial: 'OPEN',
    final: ['SHUT'],
  } as const
  const shut = { from: ['OPEN'], to: 'SHUT', by: 'anyone', term: '关门' } as const

  test('a state that nothing leads to', () => {
    const states = { ...sound.states, AJAR: '半开' }
    expect(() => declare({ ...sound, states, moves: { SHUT: shut } })).toThrow('nothing leads to AJAR')
  })
  test('a way out of a final state', () => {
    const reopen = { from: ['SHUT'], to: 'OPEN', by: 'anyone', term: '开门' } as const
    expect(() => declare({ ...sound, moves: { SHUT: shut, REOPEN: reopen } })).toThrow('which is final')
  })
  test('a dead end that is not final', () => {
    expect(() => declare({ ...sound, final: [], moves: { SHUT: shut } })).toThrow('dead end')
  })
})
