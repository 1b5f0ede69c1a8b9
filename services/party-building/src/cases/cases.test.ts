import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Caller } from '@onecore/access/caller'
import { expired, holder, person, personNamed } from '@onecore/testing/callers'
import { type PartyBuildingCity, partyBuildingCity } from '../testing/party-building-city.js'

let city: PartyBuildingCity

beforeAll(async () => {
  city = await partyBuildingCity()
})
afterAll(() => city.graph.stop())

const opened = ['analyseCase', 'openCaseLedgerEntry'] as const
const handled = [...opened, 'handleCase'] as const

const matter = () => ({ communityId: city.communityId, category: 'HOME_VISIT', description: 'Needs help.' })
const seen = async (caller: Caller, caseId: string, fields: string) =>
  (await city.graph.ask(caller, `query($id: ID!) { case(id: $id) { ${fields} } }`, { id: caseId })).data.case

describe('a case', () => {
  test('is there for those it concerns, the community and those above, and for nobody else', async () => {
    const caseId = await city.case()
    const sees = async (caller: Caller) => (await seen(caller, caseId, 'description')) !== null
    for (const caller of [city.resident, person('grandmother'), city.worker, city.secretary, city.streetOfficer]) {
      expect(await sees(caller)).toBe(true)
    }
    expect(await sees(holder('g', 'GRID_CHIEF', city.communityId))).toBe(true)
    expect(await sees(holder('s', 'CITY_SUPERVISOR', city.cityId))).toBe(true)
    for (const caller of [
      person('somebody'),
      holder('elsewhere', 'COMMUNITY_SECRETARY', city.elsewhereId),
      holder('street elsewhere', 'STREET_OFFICER', city.otherStreetId),
      holder('station', 'STATION_WORKER', city.communityId),
      city.administrator,
      expired(city.secretary),
    ]) {
      expect(await sees(caller)).toBe(false)
      await expect(city.refused(caller, 'appraiseCase', { caseId, isSatisfied: true })).rejects.toThrow('NOT_FOUND')
    }
  })

  test('cannot skip a step, and tells what can be done with it', async () => {
    const { secretary, refused } = city
    const caseId = await city.case()
    expect(await refused(secretary, 'openCaseLedgerEntry', { caseId })).toEqual(['WRONG_STATE'])
    expect(await refused(secretary, 'handleCase', { caseId, mode: 'TEAM' })).toEqual(['WRONG_STATE'])
    expect(await refused(secretary, 'rejectCase', { caseId, reason: 'Not ours.' })).toEqual(['WRONG_STATE'])
    expect(await refused(secretary, 'assessCase', { caseId })).toEqual(['WRONG_STATE'])
    expect(await refused(person('grandmother'), 'appraiseCase', { caseId, isSatisfied: false })).toEqual([
      'WRONG_STATE',
    ])
    const actions = 'availableActions { action allowed reasons }'
    expect((await seen(secretary, caseId, actions)).availableActions).toEqual([
      { action: 'analyseCase', allowed: true, reasons: [] },
      { action: 'mergeCase', allowed: true, reasons: [] },
    ])
    expect((await seen(city.resident, caseId, actions)).availableActions).toEqual([
      { action: 'analyseCase', allowed: false, reasons: ['NOT_YOURS'] },
      { action: 'mergeCase', allowed: false, reasons: ['NOT_YOURS'] },
    ])
  })

  test('that lies outside is rejected after the analysis, and the resident reads why', async () => {
    const caseId = await city.case('analyseCase')
    await expect(city.refused(city.worker, 'rejectCase', { caseId, reason: 'No.' })).rejects.toThrow('FORBIDDEN')
    await city.done(city.secretary, 'rejectCase', { caseId, reason: 'This is for the court.' }, 'case')
    expect(await seen(city.resident, caseId, 'status reason')).toEqual({
      status: 'REJECTED',
      reason: 'This is for the court.',
    })
  })

  test('is due by the working calendar, and overdue a moment after', async () => {
    const { graph, secretary } = city
    const now = graph.now
    graph.now = new Date('2025-09-26T02:00:00Z')
    const caseId = await city.case(...handled)
    const fields = 'dueAt isOverdue deadlineRule { validFrom }'
    const due = { dueAt: '2025-10-13T16:00:00.000Z', deadlineRule: { validFrom: '2018-01-01' } }
    const overdue = async () => {
      const query = '{ cases(filter: { overdueOnly: true }) { edges { node { id } } } }'
      const { data } = await graph.ask(secretary, query)
      return data.cases.edges.some(({ node }: { node: { id: string } }) => node.id === caseId)
    }
    graph.now = new Date('2025-10-13T16:00:00Z')
    expect(await seen(secretary, caseId, fields)).toEqual({ ...due, isOverdue: false })
    expect(await overdue()).toBe(false)
    graph.now = new Date('2025-10-13T16:00:00.001Z')
    expect(await seen(secretary, caseId, fields)).toEqual({ ...due, isOverdue: true })
    expect(await overdue()).toBe(true)
    await city.done(secretary, 'feedBackCaseResult', { caseId, result: 'Done.' }, 'case')
    expect(await overdue()).toBe(false)
    graph.now = now
  })

  test('waits for somebody outside at most 30 days, and its clock stands still', async () => {
    const { graph, secretary, refused } = city
    const caseId = await city.case(...handled)
    const { dueAt } = await seen(secretary, caseId, 'dueAt')
    const day = 86_400_000
    const inDays = (days: number, more = 0) => new Date(graph.now.getTime() + days * day + more).toISOString()
    const wait = (until: string) => refused(secretary, 'waitForExternal', { caseId, reason: 'The gas company.', until })
    expect(await wait(inDays(0))).toEqual(['WAIT_IN_THE_PAST'])
    expect(await wait(inDays(30, 1))).toEqual(['WAIT_TOO_LONG'])
    expect(await wait(inDays(30))).toEqual([])
    expect(await refused(secretary, 'feedBackCaseResult', { caseId, result: 'x' })).toEqual(['WRONG_STATE'])
    graph.now = new Date(inDays(3))
    await city.done(secretary, 'resumeCase', { caseId }, 'case')
    const resumed = await seen(secretary, caseId, 'status dueAt waiting { reason }')
    expect(resumed).toEqual({
      status: 'HANDLING',
      dueAt: new Date(new Date(dueAt).getTime() + 3 * day).toISOString(),
      waiting: null,
    })
  })

  test('is handed to somebody with a mandate for it, and its clock goes on', async () => {
    const { administrator, secretary, refused, done, elsewhereId } = city
    const caseId = await city.case(...handled)
    const before = await seen(secretary, caseId, 'dueAt')
    const mandate = { personId: personNamed('wang'), role: 'COMMUNITY_WORKER', scopeKind: 'COMMUNITY' }
    const transfer = () => refused(secretary, 'transferCase', { caseId, handlerPersonId: personNamed('wang') })
    await done(administrator, 'grantMandate', { ...mandate, scopeId: elsewhereId }, 'mandate')
    expect(await transfer()).toEqual(['HANDLER_WITHOUT_MANDATE'])
    await done(administrator, 'grantMandate', { ...mandate, scopeId: city.communityId }, 'mandate')
    expect(await transfer()).toEqual([])
    expect(await transfer()).toEqual(['SAME_HANDLER'])
    expect(await seen(secretary, caseId, 'dueAt handler { id }')).toEqual({
      ...before,
      handler: { id: personNamed('wang') },
    })

    const other = await city.case(...opened)
    const unknown = { caseId: other, mode: 'TEAM', handlerPersonId: personNamed('nobody') }
    expect(await refused(secretary, 'handleCase', unknown)).toEqual(['HANDLER_WITHOUT_MANDATE'])
    expect(await refused(secretary, 'handleCase', { ...unknown, handlerPersonId: personNamed('wang') })).toEqual([])
  })

  test('is merged into an open case of the same community', async () => {
    const { secretary, refused } = city
    const [caseId, intoCaseId] = [await city.case(), await city.case()]
    const merge = (into: string) => refused(secretary, 'mergeCase', { caseId, intoCaseId: into })
    expect(await merge(caseId)).toEqual(['MERGES_INTO_ITSELF'])
    const elsewhere = { ...matter(), communityId: city.elsewhereId }
    const there = await city.done(city.resident, 'reportCase', elsewhere, 'case')
    expect(await merge(there)).toEqual(['MERGES_ELSEWHERE'])
    const rejected = await city.case('analyseCase')
    await city.done(secretary, 'rejectCase', { caseId: rejected, reason: 'No.' }, 'case')
    expect(await merge(rejected)).toEqual(['MERGES_INTO_CLOSED'])
    expect(await merge(intoCaseId)).toEqual([])
    expect(await seen(secretary, caseId, 'status mergedInto { id }')).toEqual({
      status: 'MERGED',
      mergedInto: { id: intoCaseId },
    })
  })

  test('lists of one’s own, of a place and of states', async () => {
    const caseId = await city.case('analyseCase')
    const list = async (caller: Caller, filter: object) => {
      const query = 'query($filter: CaseFilter) { cases(filter: $filter, first: 100) { edges { node { id status } } } }'
      const { data } = await city.graph.ask(caller, query, { filter })
      return data.cases.edges.map(({ node }: { node: { id: string } }) => node.id)
    }
    const analysed = { scopeId: city.streetId, states: ['ANALYSED'] }
    expect(await list(city.secretary, analysed)).toContain(caseId)
    expect(await list(city.secretary, { ...analysed, scopeId: city.otherStreetId })).toEqual([])
    expect(await list(city.secretary, { ...analysed, states: ['ASSESSED'] })).not.toContain(caseId)
    expect(await list(city.resident, { reportedByMe: true })).toContain(caseId)
    expect(await list(person('grandmother'), { reportedByMe: true })).toEqual([])
    expect(await list(person('grandmother'), {})).toContain(caseId)
  })
})

test('the counters of a community say what a recount says', async () => {
  const { graph, secretary, resident, communityId } = city
  const caseId = await city.case(...handled, 'feedBackCaseResult')
  await city.done(resident, 'appraiseCase', { caseId, isSatisfied: false }, 'case')
  await city.done(secretary, 'feedBackCaseResult', { caseId, result: 'Now it is.' }, 'case')
  await city.done(resident, 'appraiseCase', { caseId, isSatisfied: true }, 'case')
  await city.done(secretary, 'assessCase', { caseId }, 'case')
  await graph.foldCounters()
  const { data } = await graph.ask(
    secretary,
    `query($id: ID!) { community(id: $id) { caseHandling { openCount closedCount satisfiedCount reopenedCount } } }`,
    { id: communityId },
  )
  const all = await graph.connection.collection('cases').find({ communityId }).toArray()
  const ended = ['ASSESSED', 'REJECTED', 'MERGED']
  expect(data.community.caseHandling).toEqual({
    openCount: all.filter(({ status }) => !ended.includes(status)).length,
    closedCount: all.filter(({ status }) => status === 'ASSESSED').length,
    satisfiedCount: all.filter(({ appraisal }) => appraisal?.isSatisfied).length,
    reopenedCount: all.reduce((sum, { timesReopened }) => sum + timesReopened, 0),
  })
  expect(data.community.caseHandling).toMatchObject({ closedCount: 1, reopenedCount: 1 })
})
