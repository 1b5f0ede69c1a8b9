import { describe, expect, test } from '@jest/globals'
import { hourPublicationLifecycle } from './hour-publication.lifecycle.js'
import type { HourPublication } from './hour-publication.model.js'

const notice = { status: 'OPEN', until: '2026-04-08' } as HourPublication
const codes = (today: string, hasPendingCorrection = false) =>
  hourPublicationLifecycle.move('CLOSE', notice, { today, hasPendingCorrection }).refusals.map(({ code }) => code)

describe('a notice of hours', () => {
  test('is up on its last day, and taken down on the day after', () => {
    expect(codes('2026-04-08')).toEqual(['NOTICE_STILL_UP'])
    expect(codes('2026-04-09')).toEqual([])
  })

  test('waits for corrections that nobody has decided', () => {
    expect(codes('2026-04-09', true)).toEqual(['CORRECTION_PENDING'])
  })
})
