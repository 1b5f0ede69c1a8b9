import { expect, test } from '@jest/globals'
import { type WarmHeartItemState, warmHeartItemLifecycle } from './warm-heart-item.lifecycle.js'

const moves = Object.values(warmHeartItemLifecycle.moves)

/** Every state that can be reached without passing one of these. */
function reachableWithout(...closed: WarmHeartItemState[]): Set<string> {
  const reached = new Set<string>([warmHeartItemLifecycle.initial])
  for (let size = 0; size !== reached.size; ) {
    size = reached.size
    for (const { from, to } of moves) {
      if (!closed.includes(to) && from.some((state) => reached.has(state))) reached.add(to)
    }
  }
  return reached
}

test.each(['STUDIED', 'SELECTED', 'PUBLISHED'] as const)('nothing is delivered that was not %s', (state) => {
  expect(reachableWithout(state)).not.toContain('DELIVERING')
})

test('each mode alone leads to delivery', () => {
  expect(reachableWithout('CLAIMED')).toContain('DELIVERING')
  expect(reachableWithout('PROCURED')).toContain('DELIVERING')
  expect(reachableWithout('CLAIMED', 'PROCURED')).not.toContain('DELIVERING')
})
