import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type TestDatabase, testDatabase } from '@onecore/testing/database'
import { SignJWT } from 'jose'
import type { Caller } from './caller.js'
import { keyOfToday } from './download-keys.js'
import { type DownloadLink, readDownloadLink, signDownloadLink } from './download-token.js'

const noon = new Date('2026-06-01T04:00:00Z')
const later = (seconds: number) => new Date(noon.getTime() + seconds * 1000)
const secretary: Caller = {
  kind: 'PERSON',
  subject: 'https://sso.example/|4711',
  personId: 'person_1',
  mandates: [
    {
      id: 'mand_1',
      role: 'COMMUNITY_SECRETARY',
      scopeKind: 'COMMUNITY',
      scopeId: 'comm_1',
      validFrom: new Date('2025-01-01T00:00:00Z'),
      validTo: new Date('2026-06-30T00:00:00Z'),
    },
  ],
}
const link: DownloadLink = {
  id: 'dlink_1',
  caller: secretary,
  locale: 'zh-CN',
  list: 'VolunteerOrder',
  format: 'csv',
  filter: { path: 'comm_1', createdAt: { $gt: { $date: '2026-01-01T00:00:00Z' } } },
  order: { by: 'createdAt', descending: true },
}

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase('download-token')
})
afterAll(() => database?.drop())

const sign = async (now = noon, service = 'volunteer') =>
  signDownloadLink(await keyOfToday(database.connection, now), service, link, now)
const read = (token: string, now = noon) => readDownloadLink(database.connection, 'volunteer', token, now)
const keyIds = async () => {
  const keys = await database.connection.collection<{ _id: string }>('download_keys').find().toArray()
  return keys.map(({ _id }) => _id).sort()
}

describe('a link', () => {
  test('brings back what was granted, mandates with their dates', async () => {
    expect(await read(await sign())).toEqual(link)
  })

  test('is good for five minutes', async () => {
    const token = await sign()
    await expect(read(token, later(299))).resolves.toMatchObject({ id: 'dlink_1' })
    await expect(read(token, later(300))).rejects.toMatchObject({ reason: 'EXPIRED' })
  })

  test('is good in no other service', async () => {
    await expect(read(await sign(noon, 'procurement'))).rejects.toMatchObject({ reason: 'NOT_GOOD' })
  })

  test('is good no more once a character of it is changed', async () => {
    const token = await sign()
    for (let at = 0; at < token.length; at += 7) {
      const other = token[at] === 'B' ? 'J' : 'B'
      const changed = token.slice(0, at) + other + token.slice(at + 1)
      await expect(read(changed)).rejects.toMatchObject({ reason: 'NOT_GOOD' })
    }
  })

  test.each(['', 'nonsense', 'a.b.c', '..'])('is not "%s"', async (text) => {
    await expect(read(text)).rejects.toMatchObject({ reason: 'NOT_GOOD' })
  })

  test('is not a token of another type, signed with the same key', async () => {
    const { id, secret } = await keyOfToday(database.connection, noon)
    const token = await new SignJWT({ ...link })
      .setProtectedHeader({ alg: 'HS256', typ: 'JWT', kid: id })
      .setJti(link.id)
      .setAudience('volunteer')
      .setExpirationTime(later(60))
      .sign(secret)
    await expect(read(token)).rejects.toMatchObject({ reason: 'NOT_GOOD' })
  })
})

describe('the key', () => {
  test('is made once, however many replicas ask at the same moment', async () => {
    const monday = later(7 * 86_400)
    const keys = await Promise.all(Array.from({ length: 10 }, () => keyOfToday(database.connection, monday)))
    expect(new Set(keys.map(({ secret }) => Buffer.from(secret).toString('hex'))).size).toBe(1)
    expect(keys[0]?.secret).toHaveLength(32)
  })

  test('of yesterday is still good: a link outlives midnight', async () => {
    const beforeMidnight = new Date('2026-08-01T15:58:00Z')
    const afterMidnight = new Date('2026-08-01T16:02:00Z')
    const token = await sign(beforeMidnight)
    await sign(afterMidnight)
    expect(await keyIds()).toEqual(['2026-08-01', '2026-08-02'])
    await expect(read(token, afterMidnight)).resolves.toMatchObject({ id: 'dlink_1' })
  })

  test('of the day before yesterday is gone', async () => {
    await sign(new Date('2026-08-03T04:00:00Z'))
    expect(await keyIds()).toEqual(['2026-08-02', '2026-08-03'])
  })
})
