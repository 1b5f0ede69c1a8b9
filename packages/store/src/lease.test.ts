import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type TestDatabase, testDatabase } from '@onecore/testing/database'
import { Lease } from './lease.js'

let database: TestDatabase
const second = 1_000
const start = new Date('2026-03-02T00:00:00Z')
const after = (seconds: number) => new Date(start.getTime() + seconds * second)

beforeAll(async () => {
  database = await testDatabase('lease')
})
afterAll(() => database?.drop())

describe('a lease', () => {
  test('has one holder until it runs out, then a successor with a higher epoch', async () => {
    const [first, other] = [1, 2].map(() => new Lease(database.connection, 'relay', 10 * second)) as [Lease, Lease]
    const epoch = await first.acquire(start)
    expect(epoch).toBe(1)
    expect(await other.acquire(after(9))).toBeUndefined()
    expect(await other.acquire(after(10))).toBe(2)
    expect(await first.acquire(after(11))).toBeUndefined()
  })

  test('is kept by renewing it', async () => {
    const [first, other] = [1, 2].map(() => new Lease(database.connection, 'seal', 10 * second)) as [Lease, Lease]
    await first.acquire(start)
    expect(await first.acquire(after(8))).toBe(1)
    expect(await other.acquire(after(12))).toBeUndefined()
  })

  test('that was given back can be taken at once', async () => {
    const [first, other] = [1, 2].map(() => new Lease(database.connection, 'fold', 10 * second)) as [Lease, Lease]
    await first.acquire(start)
    await first.release()
    expect(await other.acquire(after(1))).toBe(2)
  })

  test('is taken by one of many who ask at once', async () => {
    const leases = Array.from({ length: 8 }, () => new Lease(database.connection, 'crowd', 10 * second))
    const epochs = await Promise.all(leases.map((lease) => lease.acquire(start)))
    expect(epochs.filter((epoch) => epoch !== undefined)).toEqual([1])
  })
})
