import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { afterAppraisal } from './appraisal.rules.js'
import { inChargeOf, levelOf, oneAbove } from './case-level.rules.js'
import { blockingLink, type CaseLink, hasEnded, withNews, withPassedOn } from './case-links.js'
import { dueAfterWaiting } from './waiting.rules.js'

const at = (time: string) => new Date(`2026-03-${time}:00Z`)

describe('waiting for somebody outside', () => {
  const waiting = { since: at('02T08:00'), until: at('05T08:00'), dueAtBefore: at('10T16:00') }

  test('moves the deadline by the time that was waited', () => {
    expect(dueAfterWaiting(waiting, at('03T08:00'))).toEqual(at('11T16:00'))
    expect(dueAfterWaiting(waiting)).toEqual(at('13T16:00'))
  })
  test('moves it no further than until the time that was asked for', () => {
    expect(dueAfterWaiting(waiting, at('09T08:00'))).toEqual(at('13T16:00'))
  })
  test('does not mend a deadline that was missed before', () => {
    expect(dueAfterWaiting({ ...waiting, dueAtBefore: waiting.since })).toEqual(waiting.since)
    const oneMinuteLeft = at('02T08:01')
    expect(dueAfterWaiting({ ...waiting, dueAtBefore: oneMinuteLeft })).toEqual(at('05T08:01'))
  })
})

describe('who is in charge', () => {
  const path = ['city', 'banner', 'street', 'community']
  test('goes from the community to the street, the banner and the city, and no further', () => {
    const levels: string[] = []
    for (let chargePath: string[] | undefined = path; chargePath; ) {
      const charge: { path: string[]; chargePath: string[] } = { path, chargePath }
      levels.push(`${levelOf(charge)} ${inChargeOf(charge)}`)
      chargePath = oneAbove(charge)?.chargePath
    }
    expect(levels).toEqual(['COMMUNITY community', 'STREET street', 'BANNER banner', 'CITY city'])
  })
  test('decides where a dissatisfied appraisal leads', () => {
    const limits = { reopenings: 2, daysOfWaiting: 30 }
    const after = (timesReopened: number, isSatisfied: boolean, levels = 4) =>
      afterAppraisal({ timesReopened, path, chargePath: path.slice(0, levels) }, isSatisfied, limits)
    expect(after(0, true)).toBeNull()
    expect(after(1, false)).toBe('REOPEN')
    expect(after(2, false)).toBe('ESCALATE_DISSATISFIED')
    expect(after(2, false, 1)).toBeNull()
  })
})

describe('news of items', () => {
  const link = (more: Partial<CaseLink> = {}): CaseLink => ({
    target: 'VOLUNTEER_ORDER',
    itemId: null,
    isBlocking: true,
    state: 'OPEN',
    outcome: null,
    routedAt: new Date(0),
    ...more,
  })
  const opened = { target: 'VOLUNTEER_ORDER', itemId: 'a', state: 'OPEN', outcome: null } as const
  const signed = { ...opened, state: 'DONE', outcome: 'SIGNED' } as const

  test('give the waiting routing its item, and end it', () => {
    const once = withNews([link({ target: 'TOPIC' }), link()], opened)
    expect(once.map(({ itemId }) => itemId)).toEqual([null, 'a'])
    expect(withNews(once, signed).map(({ state }) => state)).toEqual(['OPEN', 'DONE'])
  })
  test('of an item that is not among the links change nothing', () => {
    const links = [link({ itemId: 'b' }), link({ target: 'TOPIC' }), link({ state: 'FAILED' })]
    expect(withNews(links, signed)).toEqual(links)
  })
  test('have the same effect once or many times, and never open again what has ended', () => {
    const anyNews = fc.record({
      target: fc.constant('VOLUNTEER_ORDER' as const),
      itemId: fc.constantFrom('a', 'b'),
      state: fc.constantFrom('OPEN' as const, 'UNCLAIMED' as const, 'DONE' as const, 'FAILED' as const),
      outcome: fc.constantFrom(null, 'SIGNED'),
    })
    fc.assert(
      fc.property(fc.array(anyNews, { maxLength: 8 }), (all) => {
        let links: readonly CaseLink[] = [link(), link({ itemId: 'b' })]
        for (const news of all) {
          const next = withNews(links, news)
          expect(withNews(next, news)).toEqual(next)
          for (const [index, before] of links.entries()) {
            if (hasEnded(before)) expect(next[index]).toEqual(before)
          }
          links = next
        }
        expect(links).toHaveLength(2)
      }),
    )
  })
  test('of an order and of the need that it becomes lead to the same links, whichever is heard of first and however often', () => {
    const at = new Date(0)
    const needOpened = { target: 'PROCUREMENT_NEED', itemId: 'need', state: 'OPEN', outcome: null } as const
    const tellings = {
      routed: (links: readonly CaseLink[]) => withPassedOn(links, 'a', at),
      opened: (links: readonly CaseLink[]) =>
        withNews(withPassedOn(links, 'a', at), { ...needOpened, passedOnFrom: 'a' }),
      declined: (links: readonly CaseLink[]) =>
        withNews(links, { ...opened, state: 'FAILED', outcome: 'ROUTED_TO_PROCUREMENT' }),
    }
    const all = ['routed', 'opened', 'declined'] as const
    const inAnyOrder = fc.array(fc.constantFrom(...all), { maxLength: 6 }).map((more) => [...more, ...all])
    const links = [link({ itemId: 'a' }), link({ target: 'PROCUREMENT_NEED' })]
    fc.assert(
      fc.property(inAnyOrder, (told) => {
        const seen = told.reduce((present: readonly CaseLink[], name) => tellings[name](present), links)
        expect(seen).toEqual([
          link({ itemId: 'a', state: 'FAILED', outcome: 'ROUTED_TO_PROCUREMENT' }),
          link({ target: 'PROCUREMENT_NEED' }),
          link({ target: 'PROCUREMENT_NEED', itemId: 'need', passedOnFrom: 'a' }),
        ])
      }),
    )
  })
  test('lift a block when the item has failed, too', () => {
    const declined = { ...opened, state: 'FAILED', outcome: 'DECLINED_BY_COMMUNITY' } as const
    expect(blockingLink([link({ isBlocking: false })])).toBeUndefined()
    expect(blockingLink([link()])).toBeDefined()
    expect(blockingLink(withNews([link()], declined))).toBeUndefined()
  })
})
