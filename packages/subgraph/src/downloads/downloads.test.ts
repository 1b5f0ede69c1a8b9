import { once } from 'node:events'
import { get } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { auditOf } from '@onecore/access/audit'
import type { Caller } from '@onecore/access/caller'
import { createTokenSigner } from '@onecore/access/internal-token'
import { generateSigningKeys } from '@onecore/access/signing-keys'
import { localTransport } from '@onecore/events/transports/local'
import type { Locale } from '@onecore/kernel/locale'
import { newId } from '@onecore/kernel/type-id'
import { modelOf } from '@onecore/store/kind'
import { holder, person, personNamed } from '@onecore/testing/callers'
import { type TestDatabase, testDatabase } from '@onecore/testing/database'
import { eventually } from '@onecore/testing/eventually'
import { parse } from 'csv-parse/sync'
import { pino } from 'pino'
import { type Parcel, parcelKind, parcelService, parcelsCsv } from '../fixtures/parcel-service.js'
import { type RunningService, startService } from '../server/start-service.js'
import { type Service, service } from '../service.js'
import type { CsvList } from './csv-list.js'
import { fileFormats } from './file-format.js'

const noon = new Date('2026-03-02T04:00:00Z')
const [li, wang] = [person('li'), person('wang')]
const parcelsOfLi = 1_203
let now = noon
let database: TestDatabase
let running: RunningService
let start: (declaration: Service) => Promise<RunningService>
let sign: (caller: Caller, locale: Locale) => Promise<string>

/** The parcels' list with other columns or with something else to look up. */
const withList = (change: Partial<CsvList<Parcel>>): Service => {
  const features = parcelService.features.map((feature) => ({ ...feature, csvLists: [{ ...parcelsCsv, ...change }] }))
  return service({ ...parcelService, features })
}

beforeAll(async () => {
  database = await testDatabase('downloads')
  const keys = await generateSigningKeys()
  const tokens = createTokenSigner({ privateKey: keys.privateKey, keyId: keys.keyId })
  sign = async (caller, locale) => tokens.sign({ audience: 'volunteer', caller, locale })
  start = (declaration) =>
    startService(declaration, {
      host: '127.0.0.1',
      port: 0,
      mongodbUri: database.uri,
      database: database.name,
      tokenKeys: keys.publicKeys as { keys: Record<string, unknown>[] },
      transport: localTransport(),
      logger: pino({ level: 'silent' }),
      clock: () => now,
    })
  running = await start(parcelService)
  const parcel = (ownerPersonId: string, weightKg: number): Parcel => ({
    _id: newId('parcel'),
    version: 1,
    eventSequence: 0,
    createdAt: noon,
    updatedAt: noon,
    status: 'PACKED',
    steps: [],
    ownerPersonId,
    weightKg,
    note: weightKg === 2 ? '=HYPERLINK("http://evil")' : null,
  })
  await modelOf(database.connection, parcelKind).insertMany([
    ...Array.from({ length: parcelsOfLi }, (_, index) => parcel(personNamed('li'), index + 1)),
    parcel(personNamed('wang'), 7),
  ])
})
afterAll(async () => {
  await running?.stop()
  await database?.drop()
})

async function linkFor(
  caller: Caller,
  { locale = 'en', args = '', at = running, format = 'csv' }: LinkOptions = {},
): Promise<string> {
  const response = await fetch(at.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${await sign(caller, locale)}` },
    body: JSON.stringify({ query: `{ parcels${args} { file: ${format} { url expiresAt } } }` }),
  })
  const answer = (await response.json()) as { data: { parcels: { file: { url: string } } } }
  return answer.data.parcels.file.url
}
interface LinkOptions {
  readonly locale?: Locale
  readonly args?: string
  readonly at?: RunningService
  readonly format?: 'csv' | 'json'
}

/** The gateway cuts its own part off the address. */
const addressOf = (url: string, at: RunningService) =>
  new URL(url.replace('/downloads/volunteer/', '/downloads/'), at.url)
const fetchFile = (url: string, at = running) => fetch(addressOf(url, at))
const rowsOf = async (response: Response) =>
  parse(Buffer.from(await response.arrayBuffer()), { bom: true }) as string[][]
const lastAudit = () => auditOf(database.connection).findOne({ rows: { $exists: true } }, { sort: { $natural: -1 } })

describe('a link', () => {
  test('gives the whole list in its order, however many pages it has', async () => {
    const response = await fetchFile(await linkFor(li, { args: '(first: 2)' }))
    expect(response.status).toBe(200)
    const rows = await rowsOf(response)
    expect(rows).toHaveLength(1 + parcelsOfLi)
    expect(rows.slice(0, 3)).toEqual([
      ['Weight', 'Note', 'State'],
      ['1', '', 'PACKED'],
      ['2', `'=HYPERLINK("http://evil")`, 'PACKED'],
    ])
    expect(rows.at(-1)?.[0]).toBe(String(parcelsOfLi))
  })

  test('gives what the list was narrowed to, in the language of whoever asked', async () => {
    const rows = await rowsOf(await fetchFile(await linkFor(li, { args: '(lighterThan: 3)', locale: 'zh-CN' })))
    expect(rows.map(([weight, , state]) => [weight, state])).toEqual([
      ['重量', '状态'],
      ['1', '已打包'],
      ['2', '已打包'],
    ])
  })

  test('gives what the caller may see, and nothing of others', async () => {
    expect(await rowsOf(await fetchFile(await linkFor(wang)))).toEqual([
      ['Weight', 'Note', 'State'],
      ['7', '', 'PACKED'],
    ])
  })

  test('gives other programs JSON: the same rows under the same keys in every language, as they were written', async () => {
    const response = await fetchFile(await linkFor(li, { format: 'json', locale: 'zh-CN' }))
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8')
    expect(response.headers.get('content-disposition')).toContain('parcels-2026-03-02.json')
    const rows = (await response.json()) as unknown[]
    expect(rows).toHaveLength(parcelsOfLi)
    expect(rows.slice(0, 2)).toEqual([
      { Weight: 1, Note: null, State: 'PACKED' },
      { Weight: 2, Note: '=HYPERLINK("http://evil")', State: 'PACKED' },
    ])
    const none = await fetchFile(await linkFor(li, { format: 'json', args: '(lighterThan: 0)' }))
    expect(await none.json()).toEqual([])
  })

  test('gives a file to keep, not a page to show or to remember', async () => {
    const response = await fetchFile(await linkFor(wang, { locale: 'zh-CN' }))
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="parcels-2026-03-02.csv"; filename*=UTF-8''${encodeURIComponent('包裹-2026-03-02.csv')}`,
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    })
    expect([...new Uint8Array(await response.arrayBuffer())].slice(0, 3)).toEqual([0xef, 0xbb, 0xbf])
  })

  test('leaves one line in the audit: who, which list, how many rows', async () => {
    await rowsOf(await fetchFile(await linkFor(li)))
    expect(await lastAudit()).toMatchObject({
      actorId: personNamed('li'),
      action: 'download ParcelConnection',
      kind: 'Parcel',
      rows: parcelsOfLi,
    })
  })

  test('gives nothing once the mandate has ended', async () => {
    const [mandate] = holder('boss', 'CITY_SUPERVISOR', personNamed('wang')).mandates
    if (mandate === undefined) throw new Error('a holder holds a mandate')
    const boss = { ...person('boss'), mandates: [{ ...mandate, validTo: new Date(noon.getTime() + 60_000) }] }
    const url = await linkFor(boss)
    expect(await rowsOf(await fetchFile(url))).toHaveLength(2)
    now = new Date(noon.getTime() + 60_000)
    expect(await rowsOf(await fetchFile(url))).toHaveLength(1)
    now = noon
  })
})

describe('there is no file', () => {
  const refusal = async (response: Response) => {
    const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] }
    return [response.status, errors[0]?.extensions.code, response.headers.get('content-disposition')]
  }

  test('behind a link that has run out', async () => {
    const url = await linkFor(wang)
    now = new Date(noon.getTime() + 300_000)
    expect(await refusal(await fetchFile(url))).toEqual([410, 'LINK_EXPIRED', null])
    now = noon
  })

  test('behind a link that was changed, and behind none', async () => {
    const url = await linkFor(wang)
    const [head, payload = '', signature] = url.split('.')
    const others = Buffer.from(payload, 'base64url').toString().replace(personNamed('wang'), personNamed('li'))
    const changed = [head, Buffer.from(others).toString('base64url'), signature].join('.')
    for (const wrong of [changed, '/downloads/volunteer/nonsense', `/downloads/volunteer/${'x'.repeat(8_000)}`]) {
      expect(await refusal(await fetchFile(wrong))).toEqual([403, 'LINK_NOT_GOOD', null])
    }
  })

  test('when its first rows cannot be read, and nobody takes the error for a file', async () => {
    const broken = await start(withList({ lookUp: () => Promise.reject(new Error('password is hunter2')) }))
    const response = await fetchFile(await linkFor(li, { at: broken }), broken)
    expect(await refusal(response)).toEqual([500, 'INTERNAL_SERVER_ERROR', null])
    await broken.stop()
  })
})

test('a file that breaks off does not end as if it were whole, and the audit has what was given', async () => {
  const failing = (document: Parcel) => {
    if (document.weightKg === 1_100) throw new Error('cannot be put into words')
    return document.weightKg
  }
  const broken = await start(withList({ columns: [{ header: { en: 'Weight', 'zh-CN': '重量' }, value: failing }] }))
  const response = await fetchFile(await linkFor(li, { at: broken }), broken)
  expect(response.status).toBe(200)
  await expect(response.text()).rejects.toThrow('terminated')
  await broken.stop()
  expect(await lastAudit()).toMatchObject({ rows: 1_000 })
})

test('a JSON file that is kept as far as it came is no JSON', async () => {
  const text = fileFormats.json.head(parcelsCsv, 'en') + fileFormats.json.rows(parcelsCsv, [[1, null, 'PACKED']], true)
  expect(() => JSON.parse(text)).toThrow(SyntaxError)
  expect(JSON.parse(text + fileFormats.json.foot)).toEqual([{ Weight: 1, Note: null, State: 'PACKED' }])
})

describe('while files are under way that their takers are slow to take', () => {
  const wide = { header: { en: 'Wide', 'zh-CN': '宽' }, value: () => 'x'.repeat(20_000) }

  test('a stop cuts them off instead of waiting, and the audit has what was given', async () => {
    const slow = await start(withList({ columns: [wide] }))
    const reader = (await fetchFile(await linkFor(li, { at: slow }), slow)).body?.getReader()
    await reader?.read()
    await slow.stop()
    const rest = async () => {
      while (!(await reader?.read())?.done);
    }
    await expect(rest()).rejects.toThrow('terminated')
    expect((await lastAudit())?.rows).toBeLessThan(parcelsOfLi)
  })

  test('eight of them are the most at once; who goes away makes room', async () => {
    const busy = await start(withList({ columns: [wide] }))
    const url = await linkFor(li, { at: busy })
    const leaving = get(addressOf(url, busy)).on('error', () => {})
    await once(leaving, 'response')
    const taken = await Promise.all(Array.from({ length: 7 }, () => fetchFile(url, busy)))
    expect(taken.map(({ status }) => status)).toEqual(Array(7).fill(200))
    expect((await fetchFile(url, busy)).status).toBe(503)
    leaving.destroy()
    await eventually(async () => (await fetchFile(url, busy)).ok)
    await busy.stop()
    const rests = await Promise.allSettled(taken.map((response) => response.text()))
    expect(rests.map(({ status }) => status)).toEqual(Array(7).fill('rejected'))
  })
})
