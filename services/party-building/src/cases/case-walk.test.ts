import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Caller } from '@onecore/access/caller'
import {
  caseAppraised,
  caseClosed,
  caseEscalated,
  caseReopened,
  caseRouted,
} from '@onecore/events/contracts/party-building-cases'
import { volunteerOrderRequested, volunteerOrderSigned } from '@onecore/events/contracts/volunteer-orders'
import { stableId } from '@onecore/kernel/type-id'
import { holder, person, personNamed } from '@onecore/testing/callers'
import { type PartyBuildingCity, partyBuildingCity } from '../testing/party-building-city.js'

let city: PartyBuildingCity

beforeAll(async () => {
  city = await partyBuildingCity()
})
afterAll(() => city.graph.stop())

const toVolunteers = { target: 'VOLUNTEER_ORDER', mode: 'TEAM', skills: ['HOME_VISIT'] }

describe('a matter from report to assessment', () => {
  test('walks the six steps, with a volunteer order in the middle', async () => {
    const { graph, secretary, resident, communityId } = city
    const caseId = await city.case('analyseCase', 'openCaseLedgerEntry', 'handleCase')
    const orderId = stableId('vorder', caseId)
    await city.done(secretary, 'routeCase', { caseId, ...toVolunteers }, 'case')
    expect(await graph.told(caseRouted)).toMatchObject([
      {
        subject: caseId,
        communityid: communityId,
        data: { isBlocking: true, servedPersonId: personNamed('grandmother') },
      },
    ])

    const order = { orderId, communityId, caseId }
    await graph.receive(volunteerOrderRequested, orderId, { ...order, category: 'HOME_VISIT', servedPersonId: null })
    const early = await graph.run(secretary, 'feedBackCaseResult', { caseId, result: 'Done.' }, 'case { id }')
    expect(early).toMatchObject({
      case: null,
      userErrors: [{ code: 'BLOCKING_ITEM_OPEN', message: expect.stringContaining(orderId) }],
    })

    const signed = { teamId: null, volunteerId: stableId('vol', 'x'), rating: 5, minutes: 60, isProxySigned: false }
    await graph.receive(volunteerOrderSigned, orderId, { ...order, ...signed })
    await city.done(secretary, 'feedBackCaseResult', { caseId, result: 'Somebody comes on Tuesdays.' }, 'case')
    await city.done(person('grandmother'), 'appraiseCase', { caseId, isSatisfied: true, rating: 5 }, 'case')
    await city.done(secretary, 'assessCase', { caseId, remark: 'Well done.' }, 'case')

    const { data } = await graph.ask(
      resident,
      `query($id: ID!) { case(id: $id) { status modes isOverdue level links { target state outcome item { __typename ... on VolunteerOrder { id } } }
        deadlineRule { isDefault legalBasis } timeline { move } appraisal { isSatisfied by { id } } } }`,
      { id: caseId },
    )
    expect(data.case).toMatchObject({
      status: 'ASSESSED',
      modes: ['TEAM'],
      level: 'COMMUNITY',
      isOverdue: false,
      links: [
        {
          target: 'VOLUNTEER_ORDER',
          state: 'DONE',
          outcome: 'SIGNED',
          item: { __typename: 'VolunteerOrder', id: orderId },
        },
      ],
      deadlineRule: { isDefault: true },
      appraisal: { isSatisfied: true, by: { id: personNamed('grandmother') } },
    })
    expect(data.case.timeline.map(({ move }: { move: string }) => move)).toEqual([
      'REPORT',
      'ANALYSE',
      'OPEN_LEDGER_ENTRY',
      'HANDLE',
      'ROUTE',
      'FEED_BACK',
      'APPRAISE',
      'ASSESS',
    ])
    expect(await graph.told(caseClosed)).toMatchObject([{ subject: caseId }])
  })

  test('a dissatisfied appraisal reopens it twice, the third one takes it to the street', async () => {
    const { graph, secretary, resident, streetOfficer, streetId } = city
    const caseId = await city.case('analyseCase', 'openCaseLedgerEntry', 'handleCase')
    const answered = async (by: Caller) => {
      await city.done(by, 'feedBackCaseResult', { caseId, result: 'Nothing to be done.' }, 'case')
      const appraisal = { caseId, isSatisfied: false, rating: 1 }
      return graph.run(resident, 'appraiseCase', appraisal, 'case { status timesReopened level }')
    }
    expect(await answered(secretary)).toMatchObject({ case: { status: 'HANDLING', timesReopened: 1 } })
    expect(await answered(secretary)).toMatchObject({ case: { status: 'HANDLING', timesReopened: 2 } })
    expect(await answered(secretary)).toMatchObject({
      case: { status: 'ESCALATED', timesReopened: 2, level: 'STREET' },
    })
    expect(await graph.told(caseReopened)).toHaveLength(2)
    expect(await graph.told(caseEscalated)).toMatchObject([{ data: { toLevel: 'STREET', toDivisionId: streetId } }])

    // The community looks on now; the street takes it up.
    const taken = { caseId, mode: 'AGENCY' }
    await expect(graph.run(secretary, 'handleCase', taken, 'case { id }')).rejects.toThrow('FORBIDDEN')
    await city.done(streetOfficer, 'handleCase', taken, 'case')
    expect(await answered(streetOfficer)).toMatchObject({ case: { status: 'ESCALATED', level: 'BANNER' } })
    const supervisor = holder('supervisor', 'CITY_SUPERVISOR', city.cityId)
    await expect(graph.run(streetOfficer, 'handleCase', taken, 'case { id }')).rejects.toThrow('FORBIDDEN')
    const ofDistrict = holder('district supervisor', 'CITY_SUPERVISOR', city.districtId)
    await city.done(ofDistrict, 'escalateCase', { caseId, reason: 'Needs the city.' }, 'case')
    expect(await city.refused(supervisor, 'escalateCase', { caseId, reason: 'Higher.' })).toEqual(['HIGHEST_LEVEL'])

    // Above the city nobody is left: the appraisal stands, and the case can be closed.
    await city.done(supervisor, 'handleCase', taken, 'case')
    expect(await answered(supervisor)).toMatchObject({ case: { status: 'APPRAISED', level: 'CITY' } })
    await city.done(supervisor, 'assessCase', { caseId }, 'case')
    expect((await graph.told(caseAppraised)).filter(({ subject }) => subject === caseId)).toHaveLength(5)
  })
})
