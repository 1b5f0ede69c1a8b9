import { describe, expect, test } from '@jest/globals'
import { lifecycleDiagram } from '@onecore/kernel/lifecycle-diagram'
import fc from 'fast-check'
import { type CaseState, caseLifecycle } from './case.lifecycle.js'
import type { Case } from './case.model.js'

const sixSteps: CaseState[] = ['ANALYSED', 'LEDGERED', 'HANDLING', 'RESULT_FED_BACK', 'APPRAISED', 'ASSESSED']
const limits = { reopenings: 2, daysOfWaiting: 30 }
const path = ['city', 'banner', 'street', 'community']
// What the guards ask about; the rest of a case does not matter to its lifecycle.
const fresh = { status: 'COLLECTED', path, chargePath: path, links: [], timesReopened: 0 } as unknown as Case

describe('the lifecycle of a case', () => {
  test('reaches no assessment except through all six steps in order, whatever is done', () => {
    let assessed = 0
    const choices = fc.array(fc.nat(), { minLength: 6, maxLength: 60 })
    fc.assert(
      fc.property(choices, (chosen) => {
        const visited: CaseState[] = []
        let matter = fresh
        for (const choice of chosen) {
          const open = caseLifecycle.open(matter, limits).filter(({ reasons }) => reasons.length === 0)
          const move = open[choice % Math.max(1, open.length)]?.move
          if (move === undefined) break
          const { to } = caseLifecycle.move(move, matter, limits)
          if (to === null) throw new Error(`${move} was open, but refused`)
          visited.push(to)
          matter = { ...matter, status: to, timesReopened: matter.timesReopened + (move === 'REOPEN' ? 1 : 0) }
        }
        if (!visited.includes('ASSESSED')) return
        assessed += 1
        const firstTimes = sixSteps.map((step) => visited.indexOf(step))
        expect(firstTimes).not.toContain(-1)
        expect(firstTimes).toEqual([...firstTimes].sort((one, other) => one - other))
      }),
      { numRuns: 2_000 },
    )
    expect(assessed).toBeGreaterThan(0)
  })

  test.each(sixSteps.slice(0, -1))('has no way to the assessment around %s', (avoided) => {
    const reached = new Set<CaseState>(['COLLECTED'])
    const moves = Object.values(caseLifecycle.moves)
    for (let size = 0; size !== reached.size; ) {
      size = reached.size
      for (const { from, to } of moves) if (to !== avoided && from.some((state) => reached.has(state))) reached.add(to)
    }
    expect(reached).not.toContain('ASSESSED')
  })

  test('refuses to tell a result while a blocking item is open, and only then', () => {
    const item = { target: 'VOLUNTEER_ORDER', itemId: 'vorder_1', outcome: null, routedAt: new Date(0) } as const
    const told = (isBlocking: boolean, state: 'OPEN' | 'DONE' | 'FAILED') =>
      caseLifecycle.move('FEED_BACK', { ...fresh, status: 'HANDLING', links: [{ ...item, isBlocking, state }] }, limits)
    expect(told(true, 'OPEN').refusals).toEqual([
      { code: 'BLOCKING_ITEM_OPEN', field: [], params: { target: 'VOLUNTEER_ORDER', item: 'vorder_1' } },
    ])
    expect(told(false, 'OPEN').to).toBe('RESULT_FED_BACK')
    expect(told(true, 'DONE').to).toBe('RESULT_FED_BACK')
    expect(told(true, 'FAILED').to).toBe('RESULT_FED_BACK')
  })

  test('reopens as often as the limits allow, and not once more', () => {
    const reopened = (timesReopened: number) =>
      caseLifecycle.move('REOPEN', { ...fresh, status: 'APPRAISED', timesReopened }, limits)
    expect(reopened(1).to).toBe('HANDLING')
    expect(reopened(2).refusals.map(({ code }) => code)).toEqual(['REOPENED_TOO_OFTEN'])
  })

  test('goes up from the banner, but not from the city', () => {
    const up = (levels: number) =>
      caseLifecycle.move('ESCALATE', { ...fresh, status: 'HANDLING', chargePath: path.slice(0, levels) }, limits)
    expect(up(2).to).toBe('ESCALATED')
    expect(up(1).refusals.map(({ code }) => code)).toEqual(['HIGHEST_LEVEL'])
  })

  test('draws itself', () => {
    expect(lifecycleDiagram(caseLifecycle)).toContain('RESULT_FED_BACK --> APPRAISED: APPRAISE 群众评议')
  })
})
