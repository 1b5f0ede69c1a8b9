import { expect, test } from '@jest/globals'
import { anonymous } from '@onecore/access/caller'
import type { StoredDocument } from '@onecore/store/kind'
import type { Inquiry } from './command.js'
import { Decision } from './decision.js'
import { asking, standingGuards } from './standing-guards.js'

interface Lamp extends StoredDocument {
  status: 'DARK' | 'LIT' | 'BROKEN'
  watts: number
}
const now = new Date('2026-03-02T02:00:00Z')
const inquiry = { caller: anonymous, now } as unknown as Inquiry
const lamp = (status: Lamp['status'], watts = 40) => ({ status, watts }) as unknown as Lamp
const refusals = async (checked: ReturnType<typeof standingGuards<Lamp>>, document: Lamp) => {
  const decision = await checked.take(new Decision<Lamp>({ now, actorId: 'keeper' }, document), document, inquiry)
  return decision.refusals.map(({ code }) => code)
}

const polish = standingGuards<Lamp>('POLISH', {
  states: ['DARK', 'LIT'],
  guards: [{ code: 'TOO_HOT', refuses: ({ watts }) => watts > 60, params: ({ watts }) => ({ watts }) }],
})

test('a change is possible in its states, and refused by its guards, the same when asked about and when done', async () => {
  expect(await polish.reasons(lamp('LIT', 60), inquiry)).toEqual([])
  expect(await refusals(polish, lamp('LIT', 60))).toEqual([])
  expect(await polish.reasons(lamp('LIT', 61), inquiry)).toEqual(['TOO_HOT'])
  expect(await refusals(polish, lamp('LIT', 61))).toEqual(['TOO_HOT'])
})

test('in another state it is no available action, and refused as such', async () => {
  expect(await polish.reasons(lamp('BROKEN'), inquiry)).toBeUndefined()
  expect(await refusals(polish, lamp('BROKEN'))).toEqual(['WRONG_STATE'])
})

test('without states it is possible in all of them', async () => {
  const look = standingGuards<Lamp>('LOOK', { guards: [] })
  expect(await look.reasons(lamp('BROKEN'), inquiry)).toEqual([])
  expect(await refusals(look, lamp('BROKEN'))).toEqual([])
})

test('guards that ask the world are given the facts of the document, gathered with its inquiry', async () => {
  const hottest = async ({ watts }: Lamp, { caller }: Inquiry) => ({ most: caller.personId === null ? 60 : 0, watts })
  const touch = standingGuards<Lamp>('TOUCH', {
    states: ['LIT'],
    guards: asking(hottest, [{ code: 'TOO_HOT', refuses: ({ watts }, { most }) => watts > most }]),
  })
  expect(await touch.reasons(lamp('LIT', 60), inquiry)).toEqual([])
  expect(await touch.reasons(lamp('LIT', 61), inquiry)).toEqual(['TOO_HOT'])
  expect(await refusals(touch, lamp('LIT', 61))).toEqual(['TOO_HOT'])
  expect(await refusals(touch, lamp('DARK', 61))).toEqual(['WRONG_STATE'])
})
