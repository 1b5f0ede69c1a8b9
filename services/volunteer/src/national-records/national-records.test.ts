import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Caller } from '@onecore/access/caller'
import { personErased } from '@onecore/events/contracts/self-governance'
import { holder, personNamed } from '@onecore/testing/callers'
import { copiesOf } from '../testing/entries-on-record.js'
import {
  communityId,
  elsewhereId,
  resident,
  secretary,
  streetId,
  type VolunteerCity,
  volunteerCity,
  worker,
  workerElsewhere,
} from '../testing/volunteer-city.js'

let city: VolunteerCity
const system = holder('department', 'DEPARTMENT_SYSTEM', streetId)

beforeAll(async () => {
  city = await volunteerCity()
})
afterAll(() => city.graph.stop())

/** Service that is on record; returns the entries' ids, in the order they were served. */
async function recorded(...minutes: number[]): Promise<void> {
  for (const length of minutes) {
    const orderId = await city.delivered(length)
    await city.done(resident, 'signVolunteerOrder', { orderId, rating: 5 }, 'order')
  }
  await onRecord()
}
async function onRecord(): Promise<void> {
  await city.done(worker, 'publiciseVolunteerHours', { communityId }, 'publication')
  city.pass(8 * 24 * 60)
  await city.graph.fulfilDuties()
}

interface Entry {
  readonly id: string
  readonly minutes: number
  readonly nationalState: string
  readonly nationalRefusal: string | null
}
const fields = 'edges { node { id minutes nationalState nationalRefusal } }'
const nodes = ({ edges }: { edges: { node: Entry }[] }) => edges.map(({ node }) => node)
const entries = async (states?: string[], caller: Caller = worker): Promise<Entry[]> => {
  const query = `query ($communityId: ID!, $states: [NationalRecordState!]) {
    nationalRecords(communityId: $communityId, states: $states, first: 100) { ${fields} }
  }`
  return nodes((await city.graph.ask(caller, query, { communityId, states })).data.nationalRecords)
}
const minutesIn = async (...states: string[]) => (await entries(states)).map(({ minutes }) => minutes)

const prepare = (more = {}, caller: Caller = system) =>
  city.done(caller, 'prepareNationalRecordBatch', { communityId, ...more }, 'batch')
const refusalsOf = (name: string, input: object, caller: Caller = system) => city.refusals(caller, name, { ...input })
const handOver = (batchId: string) => refusalsOf('handOverNationalRecordBatch', { batchId })
const results = (batchId: string, synchronized: string[], refused: { hourEntryId: string; reason: string }[] = []) =>
  refusalsOf('recordNationalRecordResults', { batchId, synchronized, refused })
const batch = async (id: string) => {
  const query = `query ($id: ID!) { nationalRecordBatch(id: $id) {
    status entryCount minutes synchronizedCount refusedCount records { ${fields} csv { url } json { url } }
  } }`
  const found = (await city.graph.ask(system, query, { id })).data.nationalRecordBatch
  return { ...found, records: nodes(found.records), file: found.records }
}
/** Everything that waits goes to the national system, which takes it all. */
async function synchronizeAll(): Promise<void> {
  const batchId = await prepare()
  expect(await handOver(batchId)).toEqual([])
  expect(
    await results(
      batchId,
      (await batch(batchId)).records.map(({ id }: Entry) => id),
    ),
  ).toEqual([])
}

describe('a batch', () => {
  let batchId: string

  test('takes what is on record, and nothing that stands on its notice', async () => {
    expect(await refusalsOf('prepareNationalRecordBatch', { communityId })).toEqual(['NOTHING_TO_HAND_OVER'])
    await recorded(60, 30, 20)
    const orderId = await city.delivered(45)
    await city.done(resident, 'signVolunteerOrder', { orderId, rating: 5 }, 'order')
    expect(await minutesIn('NOT_HANDED_OVER')).toEqual([60, 30, 20])
    for (const caller of [workerElsewhere, city.volunteer]) expect(await entries(undefined, caller)).toEqual([])

    batchId = await prepare()
    expect(await batch(batchId)).toMatchObject({ status: 'PREPARED', entryCount: 3, minutes: 110 })
    expect(await minutesIn('PREPARED')).toEqual([60, 30, 20])
    expect(await refusalsOf('prepareNationalRecordBatch', { communityId })).toEqual(['NOTHING_TO_HAND_OVER'])
  })

  test('is no business of a community, nor of a city without mandate here', async () => {
    for (const caller of [worker, secretary, city.volunteer, workerElsewhere]) {
      await expect(refusalsOf('handOverNationalRecordBatch', { batchId }, caller)).rejects.toThrow('FORBIDDEN')
    }
    const other = holder('other department', 'DEPARTMENT_SYSTEM', elsewhereId)
    await expect(refusalsOf('handOverNationalRecordBatch', { batchId }, other)).rejects.toThrow('NOT_FOUND')
    const query = '{ nationalRecordBatches { edges { node { id } } } }'
    const seen = async (caller: Caller) => (await city.graph.ask(caller, query)).data.nationalRecordBatches.edges.length
    expect([await seen(worker), await seen(workerElsewhere), await seen(other)]).toEqual([1, 0, 0])
  })

  test('can be withdrawn while it was not handed over; its entries go into another', async () => {
    expect(await refusalsOf('withdrawNationalRecordBatch', { batchId })).toEqual([])
    expect(await minutesIn('NOT_HANDED_OVER')).toEqual([60, 30, 20])
    expect(await handOver(batchId)).toEqual(['WRONG_STATE'])
    batchId = await prepare()
    expect(await batch(batchId)).toMatchObject({ entryCount: 3 })
  })

  test('prepared twice at once takes each entry once', async () => {
    await recorded(10) // and the 45 minutes of before
    const two = await Promise.all([1, 2].map(() => refusalsOf('prepareNationalRecordBatch', { communityId })))
    expect(two.map(([code]) => code ?? 'prepared').sort()).toEqual(['NOTHING_TO_HAND_OVER', 'prepared'])
    expect((await minutesIn('PREPARED')).sort()).toEqual([10, 20, 30, 45, 60])
  })

  test('has no results before it was handed over, and none of entries that are not in it', async () => {
    const { records } = await batch(batchId)
    const [first, second, third] = records.map(({ id }: Entry) => id)
    expect(await results(batchId, [first])).toEqual(['WRONG_STATE'])
    expect(await handOver(batchId)).toEqual([])
    expect(await refusalsOf('withdrawNationalRecordBatch', { batchId })).toEqual(['WRONG_STATE'])

    const another = (await entries(['PREPARED']))[0]?.id ?? ''
    expect(await results(batchId, [first, another])).toEqual(['NOT_IN_BATCH'])
    expect(await results(batchId, [])).toEqual(['INVALID_INPUT'])
    expect(await results(batchId, [first, first])).toEqual(['INVALID_INPUT'])
    expect(await results(batchId, [first], [{ hourEntryId: first, reason: 'OTHER' }])).toEqual(['INVALID_INPUT'])
    expect(await results(batchId, [], [{ hourEntryId: first, reason: 'Li was not there' }])).toEqual(['INVALID_INPUT'])
    expect(await minutesIn('SYNCHRONIZED', 'REFUSED')).toEqual([])

    expect(await results(batchId, [first])).toEqual([])
    expect(await results(batchId, [first])).toEqual(['WRONG_STATE'])
    expect(await batch(batchId)).toMatchObject({ status: 'HANDED_OVER', synchronizedCount: 1 })
    expect(await results(batchId, [second], [{ hourEntryId: third, reason: 'PERSON_NOT_FOUND' }])).toEqual([])
    expect(await batch(batchId)).toMatchObject({ status: 'SETTLED', synchronizedCount: 2, refusedCount: 1 })
    expect(await entries(['REFUSED'])).toMatchObject([{ minutes: 20, nationalRefusal: 'PERSON_NOT_FOUND' }])
    expect(await minutesIn('SYNCHRONIZED')).toEqual([60, 30])
  })

  test('takes what was refused again only when asked, and then it has no reason any more', async () => {
    expect(await refusalsOf('prepareNationalRecordBatch', { communityId })).toEqual(['NOTHING_TO_HAND_OVER'])
    const again = await prepare({ includesRefused: true })
    expect((await batch(again)).records).toMatchObject([{ minutes: 20, nationalRefusal: null }])
    expect(await handOver(again)).toEqual([])
    const [{ id }] = (await batch(again)).records
    // Its first batch has its answer: a late one does not reach the second.
    expect(await results(batchId, [id])).toEqual(['WRONG_STATE'])
    expect(await results(again, [id])).toEqual([])
    expect((await batch(batchId)).records).toHaveLength(3)
  })
})

describe('a certificate', () => {
  const kindOfLast = async () => {
    const query = '{ myVolunteering { id certificates(first: 1) { edges { node { recordKind title } } } } }'
    const { id, certificates } = (await city.graph.ask(city.volunteer, query)).data.myVolunteering
    return { id, certificate: certificates.edges[0]?.node }
  }

  test('is called a platform record until the last of its hours is in the national system', async () => {
    const { id: volunteerId } = await kindOfLast()
    const certificateId = await city.done(
      city.volunteer,
      'applyForVolunteerCertificate',
      { volunteerId },
      'certificate',
    )
    await city.done(worker, 'issueVolunteerCertificate', { certificateId }, 'certificate')
    expect(await minutesIn('PREPARED')).toHaveLength(2)
    expect((await kindOfLast()).certificate.recordKind).toBe('PLATFORM_RECORD')

    const query = '{ nationalRecordBatches(states: [PREPARED]) { edges { node { id } } } }'
    const [{ node }] = (await city.graph.ask(system, query)).data.nationalRecordBatches.edges
    await handOver(node.id)
    const [first, second] = (await batch(node.id)).records.map(({ id }: Entry) => id)
    await results(node.id, [first])
    expect((await kindOfLast()).certificate.recordKind).toBe('PLATFORM_RECORD')
    await results(node.id, [second])
    expect((await kindOfLast()).certificate).toEqual({
      recordKind: 'CERTIFICATE',
      title: 'Certificate of volunteer service record',
    })
  })
})

describe('hours that are corrected', () => {
  const correct = async (hourEntryId: string) => {
    const input = { hourEntryId, reason: 'Somebody else was there.' }
    const correctionId = await city.done(worker, 'requestHourCorrection', input, 'correction')
    await city.done(secretary, 'grantHourCorrection', { correctionId, reason: 'True.' }, 'correction')
  }

  test('after they were synchronized: what takes them back is handed over as such', async () => {
    const [{ id }] = (await entries(['SYNCHRONIZED'])) as [Entry]
    await correct(id)
    await onRecord()
    const { records } = await batch(await prepare())
    expect(records).toMatchObject([{ minutes: -60 }])
  })

  test('before that: neither they nor what takes them back ever go there', async () => {
    const query = '{ nationalRecordBatches(states: [PREPARED]) { edges { node { id } } } }'
    const [{ node }] = (await city.graph.ask(system, query)).data.nationalRecordBatches.edges
    await refusalsOf('withdrawNationalRecordBatch', { batchId: node.id })
    await recorded(15)
    const fifteen = (await entries(['NOT_HANDED_OVER'])).find(({ minutes }) => minutes === 15)
    await correct(fifteen?.id ?? '')
    await onRecord()
    await synchronizeAll()
    expect((await minutesIn('NOT_NEEDED')).sort()).toEqual([-15, 15])
  })

  test('while they wait in a batch: it is out of date', async () => {
    await recorded(25)
    const batchId = await prepare()
    const [{ id }] = (await batch(batchId)).records
    await correct(id)
    expect(await handOver(batchId)).toEqual(['BATCH_OUTDATED'])
    expect(await refusalsOf('withdrawNationalRecordBatch', { batchId })).toEqual([])
    await onRecord()
    expect(await refusalsOf('prepareNationalRecordBatch', { communityId })).toEqual(['NOTHING_TO_HAND_OVER'])
  })

  test('while the answer is awaited: what takes them back waits for it', async () => {
    await recorded(35)
    const batchId = await prepare()
    const [{ id }] = (await batch(batchId)).records
    await handOver(batchId)
    await correct(id)
    await onRecord()
    expect(await refusalsOf('prepareNationalRecordBatch', { communityId })).toEqual(['NOTHING_TO_HAND_OVER'])
    await results(batchId, [id])
    expect((await batch(await prepare())).records).toMatchObject([{ minutes: -35 }])
  })
})

describe('the file', () => {
  test('has the documented columns, the same in CSV and in JSON', async () => {
    await recorded(40)
    const batchId = await prepare()
    const { file, records } = await batch(batchId)
    const { text } = await city.graph.download(file.csv.url)
    const [head, row] = text.slice(1).trimEnd().split('\r\n')
    const parsed = JSON.parse((await city.graph.download(file.json.url)).text)
    expect(parsed).toEqual([
      {
        format_version: '1',
        record_id: records[0].id,
        record_kind: 'SERVICE',
        reverses_record_id: null,
        volunteer_id: expect.stringMatching(/^vol_/),
        person_id: personNamed('volunteer'),
        community_id: communityId,
        team_id: city.team,
        order_id: expect.stringMatching(/^vorder_/),
        service_from: expect.stringMatching(/^2026-..-..T..:..:..\+08:00$/),
        service_to: expect.stringMatching(/\+08:00$/),
        minutes: 40,
        session_id: null,
      },
    ])
    expect(new Date(parsed[0].service_to).getTime() - new Date(parsed[0].service_from).getTime()).toBe(40 * 60_000)
    expect(head?.split(',')).toEqual(Object.keys(parsed[0]))
    expect(row?.split(',')).toEqual(Object.values(parsed[0]).map((value) => (value === null ? '' : String(value))))
  })

  test('has nothing for those who may not see the entries', async () => {
    const query = `query ($communityId: ID!) { nationalRecords(communityId: $communityId) { json { url } } }`
    const { data } = await city.graph.ask(workerElsewhere, query, { communityId })
    const { text } = await city.graph.download(data.nationalRecords.json.url)
    expect(JSON.parse(text)).toEqual([])
  })
})

test('a batch has five hundred entries at most; what is left goes into the next', async () => {
  const [{ id }] = (await entries(['SYNCHRONIZED'])) as [Entry]
  await copiesOf(city, id, 501)
  expect(await batch(await prepare())).toMatchObject({ entryCount: 500 })
  expect(await batch(await prepare())).toMatchObject({ entryCount: 1 })
})

test('hours of a person who was erased go there no more', async () => {
  const query = '{ nationalRecordBatches(states: [PREPARED]) { edges { node { id } } } }'
  const prepared = (await city.graph.ask(system, query)).data.nationalRecordBatches.edges
  const personId = personNamed('volunteer')
  await city.graph.receive(personErased, personId, { personId })
  for (const { node } of prepared) {
    expect(await handOver(node.id)).toEqual(['BATCH_OUTDATED'])
    await refusalsOf('withdrawNationalRecordBatch', { batchId: node.id })
  }
  expect(await refusalsOf('prepareNationalRecordBatch', { communityId })).toEqual(['NOTHING_TO_HAND_OVER'])
})
