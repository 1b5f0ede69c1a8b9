import { describe, expect, test } from '@jest/globals'
import { personNamed } from '@onecore/testing/callers'
import { emptyNeed } from './begin-need.js'
import { type ProcurementNeedState, procurementNeedLifecycle } from './need.lifecycle.js'
import type { ProcurementNeed } from './need.model.js'

const author = personNamed('author')
const at = new Date('2026-03-02T02:00:00Z')
const needIn = (status: ProcurementNeedState): ProcurementNeed => ({
  ...emptyNeed,
  _id: 'need',
  version: 1,
  eventSequence: 1,
  createdAt: at,
  updatedAt: at,
  communityId: 'comm',
  path: [],
  category: 'ELDERLY_MEALS',
  authorPersonId: author,
  status,
})
const decisions = ['REVIEW', 'DECLINE', 'PLAN', 'CONCLUDE'] as const

describe('the life of a need', () => {
  test.each(decisions)('%s is refused to its author and free to somebody else', (move) => {
    const [from] = procurementNeedLifecycle.moves[move].from
    const need = needIn(from ?? 'COLLECTED')
    const by = (deciderPersonId: string | null) => procurementNeedLifecycle.move(move, need, { deciderPersonId })
    expect(by(author).refusals).toMatchObject([{ code: 'AUTHOR_DECIDES' }])
    expect(by(personNamed('officer')).refusals).toEqual([])
  })

  test('a need without a known author can be decided by anybody who may', () => {
    const need = { ...needIn('COLLECTED'), authorPersonId: null }
    expect(procurementNeedLifecycle.move('REVIEW', need, { deciderPersonId: null }).to).toBe('REVIEWED')
  })

  test.each<ProcurementNeedState>(['CONCLUDED', 'DECLINED', 'WITHDRAWN'])('nothing follows %s', (status) => {
    expect(procurementNeedLifecycle.open(needIn(status), { deciderPersonId: null })).toEqual([])
  })
})
