import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { anonymous, type Caller } from '@onecore/access/caller'
import { personErased } from '@onecore/events/contracts/self-governance'
import { certificateIssued, certificateRevoked } from '@onecore/events/contracts/volunteer'
import { holder, person, personNamed } from '@onecore/testing/callers'
import { copiesOf } from '../testing/entries-on-record.js'
import {
  certificateKeysFile,
  communityId,
  elsewhereId,
  type Input,
  resident,
  secretary,
  type VolunteerCity,
  volunteerCity,
  worker,
  workerElsewhere,
} from '../testing/volunteer-city.js'
import { openCertificate } from './certificate-document.js'
import { publicCertificateKeySet } from './certificate-keys.js'

let city: VolunteerCity
let volunteerId: string

beforeAll(async () => {
  city = await volunteerCity()
  volunteerId = (await city.graph.ask(city.volunteer, '{ myVolunteering { id } }')).data.myVolunteering.id
})
afterAll(() => city.graph.stop())

/** Service of so many minutes that was signed; it is on record once the notice is over. */
async function publicised(minutes: number): Promise<void> {
  const orderId = await city.delivered(minutes)
  await city.done(resident, 'signVolunteerOrder', { orderId, rating: 5 }, 'order')
  await city.done(worker, 'publiciseVolunteerHours', { communityId }, 'publication')
}
async function noticeOver(): Promise<void> {
  city.pass(8 * 24 * 60)
  await city.graph.fulfilDuties()
}
async function recorded(minutes: number): Promise<void> {
  await publicised(minutes)
  await noticeOver()
}

const apply = (more: Input = {}, caller = city.volunteer) =>
  city.refusals(caller, 'applyForVolunteerCertificate', { volunteerId, ...more })
const applied = (more: Input = {}) =>
  city.done(city.volunteer, 'applyForVolunteerCertificate', { volunteerId, ...more }, 'certificate')
const issue = (certificateId: string, caller: Caller = worker) =>
  city.refusals(caller, 'issueVolunteerCertificate', { certificateId })
const issued = async (more: Input = {}) => {
  const id = await applied(more)
  expect(await issue(id)).toEqual([])
  return mine(id)
}

const content =
  'content { number issuedOn holder { id } issuer { id } replaces service { from to minutes orders teams { id } } }'
const fields = `id status number checkCode document recordKind title revokedBecause reason ${content}`
const mine = async (id?: string) => {
  const { data } = await city.graph.ask(
    city.volunteer,
    `{ myVolunteering { certificates(first: 100) { edges { node { ${fields} } } } } }`,
  )
  const nodes = data.myVolunteering.certificates.edges.map(({ node }: { node: { id: string } }) => node)
  return id === undefined ? nodes : nodes.find((node: { id: string }) => node.id === id)
}
const verify = async ({ number, checkCode }: { number: string; checkCode: string }) => {
  const query = `query ($number: String!, $checkCode: String!) {
    verifyVolunteerCertificate(number: $number, checkCode: $checkCode) {
      outcome recordKind title revokedBecause revokedOn ${content}
    }
  }`
  const { data, errors } = await city.graph.ask(anonymous, query, { number, checkCode })
  expect(errors).toEqual([])
  return data.verifyVolunteerCertificate
}
const nothing = { recordKind: null, title: null, revokedBecause: null, revokedOn: null, content: null }
/** Another character of the same kind. */
const other = (character: string) =>
  /\d/.test(character) ? String((Number(character) + 1) % 10) : character === 'A' ? 'B' : 'A'

describe('a certificate', () => {
  test('is applied for when hours are on record, and not while they stand on their notice', async () => {
    await publicised(90)
    expect(await apply()).toEqual(['NOTHING_TO_CERTIFY'])
    await noticeOver()
    expect(await apply({ communityId: elsewhereId })).toEqual(['NOTHING_TO_CERTIFY'])
    await expect(apply({}, person('somebody else'))).rejects.toThrow('FORBIDDEN')
    await expect(apply({}, worker)).rejects.toThrow('FORBIDDEN')
    await expect(apply({}, anonymous)).rejects.toThrow('UNAUTHENTICATED')

    const twice = await Promise.all([apply(), apply()])
    expect(twice.map(([code]) => code ?? 'applied').sort()).toEqual(['CERTIFICATE_APPLIED_FOR', 'applied'])
    expect(await mine()).toMatchObject([{ status: 'APPLIED', number: null, content: null, recordKind: null }])
  })

  test('is issued by the community whose record it is, and by nobody for themselves', async () => {
    const [{ id }] = await mine()
    await expect(issue(id, workerElsewhere)).rejects.toThrow('NOT_FOUND')
    await expect(issue(id, city.volunteer)).rejects.toThrow('FORBIDDEN')
    expect(await issue(id, holder('volunteer', 'STATION_WORKER', communityId))).toEqual(['DECIDES_OWN_ACT'])
    expect(await issue(id)).toEqual([])
    expect(await issue(id)).toEqual(['WRONG_STATE'])
    expect(await mine(id)).toMatchObject({
      status: 'ISSUED',
      recordKind: 'PLATFORM_RECORD',
      title: 'Platform record of volunteer service',
      content: {
        number: expect.stringMatching(/^2026-[0-9A-Z]{6}-000001$/),
        issuedOn: '2026-03-10',
        holder: { id: personNamed('volunteer') },
        issuer: { id: communityId },
        replaces: null,
        service: { from: '2026-03-02', to: '2026-03-02', minutes: 90, orders: 1, teams: [{ id: city.team }] },
      },
    })
    expect(await city.graph.told(certificateIssued)).toMatchObject([{ data: { certificateId: id, minutes: 90 } }])
  })

  test('is certified for the days that were asked for, those days included', async () => {
    expect(await apply({ from: '2026-03-03' })).toEqual(['NOTHING_TO_CERTIFY'])
    expect(await apply({ to: '2026-03-01' })).toEqual(['NOTHING_TO_CERTIFY'])
    expect(await apply({ from: '2026-03-02', to: '2026-03-01' })).toEqual(['INVALID_INPUT'])
    expect(await apply({ to: '2026-03-11' })).toEqual(['NOT_YET'])
    const one = await issued({ from: '2026-03-02', to: '2026-03-02' })
    const other = await issued({ from: '2026-01-01', to: '2026-03-10' })
    expect(one.content.service).toMatchObject({ from: '2026-03-02', to: '2026-03-02', minutes: 90 })
    expect(other.content).toMatchObject({ number: expect.stringMatching(/-000003$/), service: { from: '2026-01-01' } })
  })

  test('is issued once when two do it at once', async () => {
    const id = await applied()
    const twice = await Promise.all([issue(id), issue(id, secretary)])
    expect(twice.map(([code]) => code ?? 'issued').sort()).toEqual(['WRONG_STATE', 'issued'])
  })

  test('is denied with a reason, or the application is taken back; both may be followed by another', async () => {
    const denied = await applied()
    await city.done(
      worker,
      'denyVolunteerCertificate',
      { certificateId: denied, reason: 'Ask the other community.' },
      'certificate',
    )
    const dropped = await applied()
    await expect(city.refusals(worker, 'dropVolunteerCertificate', { certificateId: dropped })).rejects.toThrow(
      'FORBIDDEN',
    )
    await city.done(city.volunteer, 'dropVolunteerCertificate', { certificateId: dropped }, 'certificate')
    expect(await issue(dropped)).toEqual(['WRONG_STATE'])
    expect(await mine(denied)).toMatchObject({ status: 'DENIED', reason: 'Ask the other community.', document: null })
  })

  test('is in the list of its community and of nobody else', async () => {
    const query = `{ volunteerCertificates(scopeId: "${communityId}", states: [ISSUED]) { edges { node { id } } } }`
    const seen = async (caller: Caller) => (await city.graph.ask(caller, query)).data.volunteerCertificates.edges.length
    expect(await seen(worker)).toBe(4)
    expect(await seen(workerElsewhere)).toBe(0)
    expect(await seen(person('somebody else'))).toBe(0)
  })
})

describe('anybody', () => {
  test('verifies a certificate by its number and its check code, however they are typed', async () => {
    const { number, checkCode, content } = await issued()
    expect(await verify({ number, checkCode })).toEqual({
      ...nothing,
      outcome: 'VALID',
      recordKind: 'PLATFORM_RECORD',
      title: 'Platform record of volunteer service',
      content,
    })
    const grouped = checkCode.replace(/(.{6})/g, '$1 ')
    expect(await verify({ number: ` ${number.toLowerCase()} `, checkCode: grouped })).toMatchObject({
      outcome: 'VALID',
    })
  })

  test('is told nothing when a single character is wrong', async () => {
    const [{ number, checkCode }, earlier] = (await mine()).filter(
      ({ status }: { status: string }) => status === 'ISSUED',
    )
    const changed = (text: string, at: number) => text.slice(0, at) + other(text[at] ?? '') + text.slice(at + 1)
    const wrong = [
      ...[...number].map((_, at) => ({ number: changed(number, at), checkCode })),
      ...[0, 1, 43, 84, 85].map((at) => ({ number, checkCode: changed(checkCode, at) })),
      { number, checkCode: checkCode.slice(0, -1) },
      { number, checkCode: `${checkCode}A` },
      { number, checkCode: '' },
      { number: '', checkCode: '' },
      { number, checkCode: earlier.checkCode },
      { number: '证明', checkCode: '\u0000' },
    ]
    for (const typed of wrong) expect(await verify(typed)).toEqual({ ...nothing, outcome: 'UNKNOWN' })
  })

  test('verifies the signed text without this service, with the published keys', async () => {
    const query = '{ volunteerCertificateKeys { keys { kid kty crv x alg use } } }'
    const { data } = await city.graph.ask(anonymous, query)
    expect(data.volunteerCertificateKeys.keys).toMatchObject([{ kid: certificateKeysFile.current, alg: 'EdDSA' }])
    const { document, number } = (await mine()).find(({ status }: { status: string }) => status === 'ISSUED')
    const keys = publicCertificateKeySet.parse(data.volunteerCertificateKeys)
    expect(openCertificate(document, keys)).toMatchObject({ number, service: { minutes: 90 } })
  })

  test('is not told who helped whom by a list', async () => {
    const { errorCode } = await city.graph.ask(anonymous, '{ volunteerCertificates { edges { node { id } } } }')
    expect(errorCode).toBe('UNAUTHENTICATED')
  })
})

describe('a certificate whose hours turn out wrong', () => {
  const correction = async () => {
    const query = '{ myVolunteering { hours(first: 1) { edges { node { id } } } } }'
    const { data } = await city.graph.ask(city.volunteer, query)
    const input = { hourEntryId: data.myVolunteering.hours.edges[0].node.id, reason: 'Somebody else was there.' }
    return city.done(worker, 'requestHourCorrection', input, 'correction')
  }

  test('is not issued while that waits to be decided, and no longer holds once it was; another stands in its place', async () => {
    await recorded(30)
    const wrong = await issued()
    expect(wrong.content.service).toMatchObject({ minutes: 120, orders: 2 })
    const untouched = await issued({ to: '2026-03-02' })
    const waiting = await applied({ replacesCertificateId: undefined })
    const correctionId = await correction()
    expect(await issue(waiting)).toEqual(['CORRECTION_PENDING'])
    expect(await verify(wrong)).toMatchObject({ outcome: 'VALID' })

    await city.done(secretary, 'grantHourCorrection', { correctionId, reason: 'True.' }, 'correction')
    expect(await verify(wrong)).toMatchObject({
      outcome: 'REVOKED',
      revokedBecause: 'HOURS_CORRECTED',
      revokedOn: '2026-03-18',
      content: { service: { minutes: 120 } },
    })
    expect(await verify(untouched)).toMatchObject({ outcome: 'VALID' })
    expect(await city.graph.told(certificateRevoked)).toMatchObject([
      { data: { certificateId: wrong.id, cause: 'HOURS_CORRECTED' } },
    ])

    await city.done(city.volunteer, 'dropVolunteerCertificate', { certificateId: waiting }, 'certificate')
    expect(await apply({ replacesCertificateId: untouched.id })).toEqual(['NOT_REPLACEABLE'])
    const right = await issued({ replacesCertificateId: wrong.id })
    expect(right.content).toMatchObject({ replaces: wrong.number, service: { minutes: 90, orders: 1 } })
  })

  test('is taken back by the secretary, with a reason that is not told to those who verify it', async () => {
    const certificate = await issued()
    const input = { certificateId: certificate.id, reason: 'The wrong person applied.' }
    await expect(city.refusals(worker, 'revokeVolunteerCertificate', input)).rejects.toThrow('FORBIDDEN')
    expect(await city.refusals(secretary, 'revokeVolunteerCertificate', input)).toEqual([])
    expect(await city.refusals(secretary, 'revokeVolunteerCertificate', input)).toEqual(['WRONG_STATE'])
    expect(await verify(certificate)).toMatchObject({ outcome: 'REVOKED', revokedBecause: 'ISSUED_IN_ERROR' })
    expect(await mine(certificate.id)).toMatchObject({ reason: input.reason })
  })
})

test('two certificates that are issued at once, the first of their year, have numbers of their own', async () => {
  city.pass(366 * 24 * 60)
  const second = await city.join('second volunteer')
  const orderId = await city.offered()
  for (const name of ['acceptVolunteerOrder', 'checkInForVolunteerOrder']) {
    await city.done(second, name, { orderId }, 'order')
  }
  city.pass(20)
  for (const name of ['checkOutOfVolunteerOrder', 'deliverVolunteerOrder']) {
    await city.done(second, name, { orderId }, 'order')
  }
  await city.done(resident, 'signVolunteerOrder', { orderId, rating: 5 }, 'order')
  await city.done(worker, 'publiciseVolunteerHours', { communityId }, 'publication')
  await noticeOver()
  const { data } = await city.graph.ask(second, '{ myVolunteering { id } }')
  const theirs = await city.done(
    second,
    'applyForVolunteerCertificate',
    { volunteerId: data.myVolunteering.id },
    'certificate',
  )
  const ours = await applied()
  expect(await Promise.all([issue(ours), issue(theirs)])).toEqual([[], []])
  const query = '{ myVolunteering { certificates { edges { node { number } } } } }'
  const [{ node }] = (await city.graph.ask(second, query)).data.myVolunteering.certificates.edges
  expect([(await mine(ours)).number.slice(-6), node.number.slice(-6)].sort()).toEqual(['000001', '000002'])
  expect(node.number).toMatch(/^2027-/)
})

test('a certificate rests on two thousand entries at most', async () => {
  const second = person('second volunteer')
  const query = '{ myVolunteering { id hours(last: 1) { edges { node { id } } } } }'
  const { id, hours } = (await city.graph.ask(second, query)).data.myVolunteering
  const input = { volunteerId: id }
  const ask = () => city.done(second, 'applyForVolunteerCertificate', input, 'certificate')
  await copiesOf(city, hours.edges[0].node.id, 1_999)
  expect(await issue(await ask())).toEqual([])
  const certificateId = await ask()
  await copiesOf(city, hours.edges[0].node.id, 1)
  expect(await issue(certificateId)).toEqual(['CERTIFICATE_TOO_LONG'])
  await city.done(second, 'dropVolunteerCertificate', { certificateId }, 'certificate')
  expect(await city.refusals(second, 'applyForVolunteerCertificate', input)).toEqual(['CERTIFICATE_TOO_LONG'])
})

test('certificates of a person who was erased no longer hold, and what was written about them is gone', async () => {
  const before = await mine()
  const waiting = await applied()
  const personId = personNamed('volunteer')
  await city.graph.receive(personErased, personId, { personId })
  const after = await mine()
  expect(after.find(({ id }: { id: string }) => id === waiting)).toMatchObject({ status: 'DROPPED' })
  expect(
    after.filter(({ status, reason }: { status: string; reason: string }) => status === 'ISSUED' || reason),
  ).toEqual([])
  const { number, checkCode } = before.find(({ status }: { status: string }) => status === 'ISSUED')
  expect(await verify({ number, checkCode })).toMatchObject({ outcome: 'REVOKED', revokedBecause: 'PERSON_ERASED' })
})
