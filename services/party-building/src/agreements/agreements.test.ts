import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { anonymous, type Caller } from '@onecore/access/caller'
import { agreementEnded, agreementSigned } from '@onecore/events/contracts/party-building'
import { holder, person, personNamed } from '@onecore/testing/callers'
import { type PartyBuildingCity, partyBuildingCity } from '../testing/party-building-city.js'

const meals = { name: '助餐', contents: ['Lunch on Tuesdays', 'Lunch on Fridays'] }
const oneProject = [meals]

let city: PartyBuildingCity
let school: string
let liaison: Caller
let jointBodyId: string
let numbers = 0

beforeAll(async () => {
  city = await partyBuildingCity()
})
afterAll(() => city.graph.stop())

/** A member of its own for each story: a unit and a joint body have one agreement a year. */
beforeEach(async () => {
  city.graph.now = new Date('2026-03-02T02:00:00Z')
  const { administrator, secretary, done, communityId } = city
  numbers += 1
  school = await done(
    administrator,
    'registerUnit',
    { name: `小学 ${numbers}`, category: 'SCHOOL', communityId },
    'unit',
  )
  liaison = holder('liaison', 'UNIT_LIAISON', school)
  const committee = { bodyKind: 'COMMUNITY_JOINT_COMMITTEE', name: '区域化联合党委', scopeId: communityId }
  jointBodyId = await done(secretary, 'foundJointBody', { ...committee, memberUnitIds: [school] }, 'jointBody')
})

const draft = (more: object = {}) => ({ jointBodyId, unitId: school, year: 2026, projects: oneProject, ...more })
const drafted = (more: object = {}, by: Caller = city.secretary) =>
  city.done(by, 'draftCoBuildingAgreement', draft(more), 'agreement')
const refused = (caller: Caller, name: string, agreementId: string, more: object = {}) =>
  city.refused(caller, name, { agreementId, ...more })

async function negotiated(more: object = {}): Promise<string> {
  const agreementId = await drafted(more)
  expect(await refused(liaison, 'settleCoBuildingAgreement', agreementId)).toEqual([])
  return agreementId
}

async function signed(more: object = {}): Promise<string> {
  const agreementId = await negotiated(more)
  expect(await refused(liaison, 'signCoBuildingAgreementForUnit', agreementId)).toEqual([])
  expect(await refused(city.secretary, 'signCoBuildingAgreementForBody', agreementId)).toEqual([])
  return agreementId
}

async function seen(agreementId: string, by: Caller = city.secretary) {
  const query = 'query($id: ID!) { coBuildingAgreement(id: $id) { status } }'
  return (await city.graph.ask(by, query, { id: agreementId })).data.coBuildingAgreement?.status ?? null
}
const toldOf = async (agreementId: string, contract: typeof agreementSigned | typeof agreementEnded) =>
  (await city.graph.told(contract)).filter(({ subject }) => subject === agreementId).map(({ data }) => data)

describe('an agreement', () => {
  test('is written by one side, agreed by the other, signed by both, and binds from then on', async () => {
    const agreementId = await drafted()
    expect(await refused(city.secretary, 'settleCoBuildingAgreement', agreementId)).toEqual(['TEXT_IS_YOURS'])
    expect(await refused(liaison, 'signCoBuildingAgreementForUnit', agreementId)).toEqual(['WRONG_STATE'])
    await city.done(liaison, 'settleCoBuildingAgreement', { agreementId }, 'agreement')
    await city.done(city.secretary, 'signCoBuildingAgreementForBody', { agreementId }, 'agreement')
    expect(await refused(city.secretary, 'signCoBuildingAgreementForBody', agreementId)).toEqual(['SIDE_HAS_SIGNED'])
    expect(await seen(agreementId)).toBe('NEGOTIATED')
    expect(await toldOf(agreementId, agreementSigned)).toEqual([])

    await city.done(liaison, 'signCoBuildingAgreementForUnit', { agreementId }, 'agreement')
    const query = `query($id: ID!) { coBuildingAgreement(id: $id) {
      status validFrom validTo unit { id } jointBody { id } projects { name contents }
      unitSignature { by { id } } bodySignature { by { id } } timeline { move } } }`
    expect((await city.graph.ask(anonymous, query, { id: agreementId })).data.coBuildingAgreement).toEqual({
      status: 'ACTIVE',
      validFrom: '2026-01-01',
      validTo: '2026-12-31',
      unit: { id: school },
      jointBody: { id: jointBodyId },
      projects: oneProject,
      unitSignature: { by: { id: personNamed('liaison') } },
      bodySignature: { by: { id: personNamed('secretary') } },
      timeline: ['DRAFT', 'SETTLE', 'SIGN_FOR_BODY', 'SIGN_FOR_UNIT', 'CONCLUDE', 'TAKE_EFFECT'].map((move) => ({
        move,
      })),
    })
    const { cityId, districtId, streetId, communityId } = city
    const path = [cityId, districtId, streetId]
    const ids = { agreementId, jointBodyId, communityId, unitId: school, year: 2026 }
    expect(await toldOf(agreementId, agreementSigned)).toEqual([{ ...ids, path, projectCount: 1 }])
  })

  test('is signed by two different people, each for their own side', async () => {
    const agreementId = await negotiated()
    const both = { ...liaison, mandates: [...liaison.mandates, ...city.secretary.mandates] }
    expect(await refused(both, 'signCoBuildingAgreementForUnit', agreementId)).toEqual([])
    expect(await refused(both, 'signCoBuildingAgreementForBody', agreementId)).toEqual(['SIGNS_FOR_BOTH'])
    const wrong = [city.worker, holder('other', 'COMMUNITY_SECRETARY', city.elsewhereId), city.streetOfficer]
    for (const caller of wrong) {
      await expect(refused(caller, 'signCoBuildingAgreementForBody', agreementId)).rejects.toThrow(
        /FORBIDDEN|NOT_FOUND/,
      )
    }
  })

  test('is written anew as long as not both have signed; then all begins again', async () => {
    const agreementId = await negotiated()
    await city.done(liaison, 'signCoBuildingAgreementForUnit', { agreementId }, 'agreement')
    expect(await refused(liaison, 'reviseCoBuildingAgreement', agreementId, { projects: [] })).toEqual([])
    expect(await seen(agreementId)).toBe('DRAFT')
    expect(await refused(city.secretary, 'settleCoBuildingAgreement', agreementId)).toEqual(['NOTHING_CLAIMED'])
    await city.done(liaison, 'reviseCoBuildingAgreement', { agreementId, projects: oneProject }, 'agreement')
    await city.done(city.secretary, 'settleCoBuildingAgreement', { agreementId }, 'agreement')
    expect(await refused(liaison, 'signCoBuildingAgreementForUnit', agreementId)).toEqual([])
  })

  test('is one a year, between a body and its member', async () => {
    await drafted()
    const refusedDraft = (more: object) => city.refused(city.secretary, 'draftCoBuildingAgreement', draft(more))
    expect(await refusedDraft({})).toEqual(['AGREEMENT_EXISTS'])
    expect(await refusedDraft({ year: 2027 })).toEqual([])
    const guest = { name: '访客', category: 'OTHER', communityId: city.communityId }
    const unitId = await city.done(city.administrator, 'registerUnit', guest, 'unit')
    expect(await refusedDraft({ unitId })).toEqual(['NOT_A_MEMBER'])
    expect(await refusedDraft({ year: 2028, projects: [{ name: '空', contents: [] }] })).toEqual(['INVALID_INPUT'])
    await expect(city.refused(person('anybody'), 'draftCoBuildingAgreement', draft({ year: 2028 }))).rejects.toThrow(
      'FORBIDDEN',
    )
  })

  test('is not signed for a unit that has left', async () => {
    const agreementId = await negotiated()
    await city.done(city.secretary, 'leaveJointBody', { jointBodyId, unitId: school }, 'jointBody')
    expect(await refused(liaison, 'signCoBuildingAgreementForUnit', agreementId)).toEqual(['NOT_A_MEMBER'])
  })

  test('is for the eyes of both sides and those above until it is signed', async () => {
    const agreementId = await drafted()
    const insiders = [liaison, city.secretary, city.worker, city.streetOfficer]
    for (const caller of insiders) expect(await seen(agreementId, caller)).toBe('DRAFT')
    for (const caller of [anonymous, person('anybody'), holder('other', 'UNIT_LIAISON', city.elsewhereId)]) {
      expect(await seen(agreementId, caller)).toBeNull()
    }
  })
})

describe('the period', () => {
  const periodOf = (validFrom: string, validTo: string, year = 2026) =>
    city.refused(city.secretary, 'draftCoBuildingAgreement', draft({ year, validFrom, validTo }))

  test('is a year at most, begins in the agreement’s year, and ends in the future', async () => {
    expect(await periodOf('2026-02-01', '2027-02-01')).toEqual(['PERIOD_TOO_LONG'])
    expect(await periodOf('2025-12-31', '2026-06-30')).toEqual(['PERIOD_OUTSIDE_YEAR'])
    expect(await periodOf('2026-01-01', '2026-03-01')).toEqual(['PERIOD_EMPTY'])
    expect(await periodOf('2026-04-02', '2026-04-01')).toEqual(['PERIOD_EMPTY'])
    expect(await periodOf('2026-02-01', '2027-01-31')).toEqual([])
  })

  test('lets an agreement take effect on its first day, and ends it after its last one', async () => {
    const agreementId = await signed({ validFrom: '2026-03-04', validTo: '2026-03-05' })
    expect(await seen(agreementId)).toBe('SIGNED')
    const onDay = async (instant: string) => {
      city.graph.now = new Date(instant)
      await city.graph.fulfilDuties()
      return seen(agreementId)
    }
    expect(await onDay('2026-03-03T15:59:59Z')).toBe('SIGNED')
    expect(await onDay('2026-03-03T16:00:00Z')).toBe('ACTIVE')
    expect(await onDay('2026-03-05T15:59:59Z')).toBe('ACTIVE')
    expect(await onDay('2026-03-05T16:00:00Z')).toBe('EXPIRED')
    expect(await toldOf(agreementId, agreementEnded)).toMatchObject([{ unitId: school, outcome: 'EXPIRED' }])
  })

  test('ends in renewal when the next agreement is signed, and in nothing when nobody signed', async () => {
    const agreementId = await signed({ validTo: '2026-03-05' })
    const next = await signed({ year: 2027 })
    const unsigned = await drafted({ year: 2028 })
    city.graph.now = new Date('2027-01-02T00:00:00Z')
    await city.graph.fulfilDuties()
    expect(await seen(agreementId)).toBe('RENEWED')
    expect(await toldOf(agreementId, agreementEnded)).toMatchObject([{ outcome: 'RENEWED' }])
    expect(await seen(next)).toBe('ACTIVE')
    city.graph.now = new Date('2029-01-02T00:00:00Z')
    await city.graph.fulfilDuties()
    expect(await seen(unsigned)).toBe('LAPSED')
    expect(await seen(unsigned, anonymous)).toBeNull()
    expect(await toldOf(unsigned, agreementEnded)).toEqual([])
  })
})

test('one side ends it with a reason, and others are told', async () => {
  const agreementId = await signed()
  expect(await refused(liaison, 'terminateCoBuildingAgreement', agreementId, { reason: ' ' })).toEqual([
    'INVALID_INPUT',
  ])
  const reason = { reason: 'The school moves to another district.' }
  expect(await refused(liaison, 'terminateCoBuildingAgreement', agreementId, reason)).toEqual([])
  expect(await seen(agreementId, anonymous)).toBe('TERMINATED')
  expect(await toldOf(agreementId, agreementEnded)).toMatchObject([
    { unitId: school, year: 2026, outcome: 'TERMINATED' },
  ])
  expect(await refused(liaison, 'terminateCoBuildingAgreement', agreementId, reason)).toEqual(['WRONG_STATE'])
})

test('everybody sees how far a joint body has come: who signed, how many projects and contents, who is missing', async () => {
  const other = { name: '诊所', category: 'HEALTH_INSTITUTION', communityId: city.communityId }
  const unitId = await city.done(city.administrator, 'registerUnit', other, 'unit')
  await city.done(city.secretary, 'joinJointBody', { jointBodyId, unitId }, 'jointBody')
  await signed({ projects: [meals, { name: '义诊', contents: ['Once a month'] }] })
  const query = `query($body: ID!, $scope: ID!, $unit: ID!) {
    jointBody(id: $body) { agreementProgress {
      memberCount signedCount projectCount contentCount agreements { unit { id } } unsignedMembers { name } }
      nextYear: agreementProgress(year: 2027) { signedCount } }
    coBuildingAgreements(scopeId: $scope, year: 2026, states: [ACTIVE], first: 1) { edges { node { unit { id } } } }
    unit(id: $unit) { coBuildingAgreements { edges { node { year } } } } }`
  const asked = { body: jointBodyId, scope: city.streetId, unit: school }
  expect((await city.graph.ask(anonymous, query, asked)).data).toEqual({
    jointBody: {
      agreementProgress: {
        memberCount: 2,
        signedCount: 1,
        projectCount: 2,
        contentCount: 3,
        agreements: [{ unit: { id: school } }],
        unsignedMembers: [{ name: '诊所' }],
      },
      nextYear: { signedCount: 0 },
    },
    coBuildingAgreements: { edges: [{ node: { unit: { id: school } } }] },
    unit: { coBuildingAgreements: { edges: [{ node: { year: 2026 } }] } },
  })
})
