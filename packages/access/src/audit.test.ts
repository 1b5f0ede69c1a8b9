import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { newId } from '@onecore/kernel/type-id'
import { connect } from '@onecore/store/connection'
import { transact } from '@onecore/store/transaction'
import type { Connection } from 'mongoose'
import pino from 'pino'
import { type AuditEntry, appendAudit, auditHeadOf, auditOf, ensureAudit } from './audit.js'
import { auditHash } from './audit-hash.js'
import { sealBatch, startAuditSealer } from './audit-sealer.js'
import { verifyAuditChain } from './audit-verification.js'

const morning = new Date('2026-06-01T08:00:00Z')
const minute = (count: number) => new Date(morning.getTime() + count * 60_000)
const evening = minute(600)

const entryAt = (at: Date): AuditEntry => ({
  _id: newId('aud', at),
  at,
  actorId: 'person_1',
  actorKind: 'PERSON',
  mandateIds: ['mand_1'],
  action: 'signVolunteerOrder',
  kind: 'VolunteerOrder',
  targetId: 'vorder_1',
  communityId: 'comm_1',
  purpose: null,
  correlationId: 'corr_1',
  changes: ['status', 'signedAt'],
})

let connection: Connection
beforeAll(async () => {
  connection = await connect(process.env.MONGODB_URI ?? '', `test-${newId('audit')}`)
})
afterAll(async () => {
  await connection.dropDatabase()
  await connection.close()
})
beforeEach(async () => {
  await Promise.all([auditOf(connection).deleteMany({}), auditHeadOf(connection).deleteMany({})])
  await ensureAudit(connection)
})

const write = (at: Date) => transact(connection, (session) => appendAudit(connection, session, entryAt(at)))
const seal = (until = evening, batchSize = 500) =>
  transact(connection, (session) => sealBatch(connection, session, until, batchSize))
const chain = () =>
  auditOf(connection)
    .find({ sequence: { $ne: null } })
    .sort({ sequence: 1 })
    .toArray()
const findings = async () => (await verifyAuditChain(connection)).findings

describe('sealing', () => {
  test('chains entries in the order in which they were made', async () => {
    for (const at of [minute(2), minute(0), minute(1)]) await write(at)
    expect(await seal()).toMatchObject({ sequence: 3 })
    expect((await chain()).map(({ at }) => at)).toEqual([minute(0), minute(1), minute(2)])
    expect(await verifyAuditChain(connection)).toMatchObject({ checked: 3, findings: [] })
  })

  test('waits for the grace, and seals what came late all the same', async () => {
    await write(minute(5))
    expect(await seal(new Date(minute(5).getTime() - 1))).toBeNull()
    expect(await seal(minute(5))).toMatchObject({ sequence: 1 })
    await write(minute(1))
    expect(await seal()).toMatchObject({ sequence: 2 })
    expect(await findings()).toEqual([])
  })

  test('goes on where it stopped, batch by batch', async () => {
    for (let count = 0; count < 5; count += 1) await write(minute(count))
    expect([await seal(evening, 2), await seal(evening, 2), await seal(evening, 2)]).toMatchObject([
      { sequence: 2 },
      { sequence: 4 },
      { sequence: 5 },
    ])
    expect(await seal()).toBeNull()
    expect(await findings()).toEqual([])
  })

  test('leaves nothing half done when it dies before the commit', async () => {
    await write(minute(0))
    const dies = transact(connection, async (session) => {
      await sealBatch(connection, session, evening, 500)
      throw new Error('power cut')
    })
    await expect(dies).rejects.toThrow('power cut')
    expect(await chain()).toEqual([])
    await seal()
    expect(await findings()).toEqual([])
  })

  test('by several sealers at once seals every entry once', async () => {
    for (let count = 0; count < 12; count += 1) await write(minute(count))
    await Promise.all(Array.from({ length: 4 }, () => seal(evening, 3)))
    expect((await chain()).map(({ sequence }) => sequence)).toEqual(Array.from({ length: 12 }, (_, index) => index + 1))
    expect(await findings()).toEqual([])
  })

  test('does not go on without a head', async () => {
    await write(minute(0))
    await auditHeadOf(connection).deleteMany({})
    await expect(seal()).rejects.toThrow('verify the chain')
  })

  test('runs in the background until it is stopped', async () => {
    await write(minute(0))
    const sealer = startAuditSealer(connection, pino({ level: 'silent' }), { everyMs: 5 })
    while ((await chain()).length === 0) await new Promise((resolve) => setImmediate(resolve))
    await sealer.stop()
    await write(minute(1))
    expect(await chain()).toHaveLength(1)
  })

  test('an entry belongs to its transaction', async () => {
    const refused = transact(connection, async (session) => {
      await appendAudit(connection, session, entryAt(minute(0)))
      throw new Error('refused')
    })
    await expect(refused).rejects.toThrow('refused')
    expect(await auditOf(connection).countDocuments()).toBe(0)
  })
})

describe('verification of six entries finds', () => {
  beforeEach(async () => {
    for (let count = 0; count < 6; count += 1) await write(minute(count))
    await seal()
  })

  const alter = (sequence: number, change: object) => auditOf(connection).updateOne({ sequence }, { $set: change })
  const move = async (from: number, to: number) => {
    await auditOf(connection).updateOne({ sequence: from }, { $set: { sequence: to } })
  }
  const swap = async (one: number, other: number) => {
    await move(one, 1_000)
    await move(other, one)
    await move(1_000, other)
  }

  test('nothing in a whole chain', async () => {
    expect(await verifyAuditChain(connection)).toMatchObject({ checked: 6, head: { sequence: 6 }, findings: [] })
  })

  test.each([1, 3, 6])('entry %i altered', async (sequence) => {
    await alter(sequence, { actorId: 'person_2' })
    expect(await findings()).toEqual([{ kind: 'ALTERED', from: sequence, to: sequence }])
  })

  test('a field added', async () => {
    await alter(3, { note: 'seen by nobody' })
    expect(await findings()).toEqual([{ kind: 'ALTERED', from: 3, to: 3 }])
  })

  test('an entry altered and given a new hash that fits', async () => {
    const [, , third] = await chain()
    if (third?.hash == null) throw new Error('the third entry is not sealed')
    const forged = { ...third, actorId: 'person_2' }
    await alter(3, { actorId: 'person_2', hash: auditHash(forged) })
    expect(await findings()).toEqual([{ kind: 'ALTERED', from: 3, to: 3 }])
  })

  test.each([
    [1, 1],
    [3, 3],
    [2, 5],
  ])('entries %i to %i removed', async (from, to) => {
    await auditOf(connection).deleteMany({ sequence: { $gte: from, $lte: to } })
    expect(await findings()).toEqual([{ kind: 'REMOVED', from, to }])
  })

  test.each([
    [2, 3],
    [1, 5],
  ])('entries %i and %i swapped', async (one, other) => {
    await swap(one, other)
    expect(await findings()).toEqual([
      { kind: 'REORDERED', from: one, to: one },
      { kind: 'REORDERED', from: other, to: other },
    ])
  })

  test('three entries moved round, and one altered', async () => {
    await swap(2, 3)
    await swap(3, 4)
    await alter(5, { action: 'somethingElse' })
    expect((await findings()).map(({ kind, from }) => [kind, from])).toEqual([
      ['REORDERED', 2],
      ['REORDERED', 3],
      ['REORDERED', 4],
      ['ALTERED', 5],
    ])
  })

  test('the tail cut off', async () => {
    await auditOf(connection).deleteMany({ sequence: { $gt: 4 } })
    expect(await findings()).toEqual([{ kind: 'HEAD_MISMATCH', from: 5, to: 6 }])
  })

  test('everything gone', async () => {
    await auditOf(connection).deleteMany({})
    expect(await findings()).toEqual([{ kind: 'HEAD_MISMATCH', from: 1, to: 6 }])
  })

  test('the head turned back, or gone', async () => {
    await auditHeadOf(connection).updateOne({ _id: 'head' }, { $set: { sequence: 5 } })
    expect(await findings()).toEqual([{ kind: 'HEAD_MISMATCH', from: 6, to: 6 }])
    await auditHeadOf(connection).deleteMany({})
    expect(await findings()).toEqual([{ kind: 'HEAD_MISMATCH', from: 1, to: 6 }])
  })

  test('the last entry altered and given a new hash that fits', async () => {
    const last = (await chain()).at(-1)
    if (last?.hash == null) throw new Error('the last entry is not sealed')
    await alter(6, { actorId: 'person_2', hash: auditHash({ ...last, actorId: 'person_2' }) })
    expect(await findings()).toEqual([{ kind: 'HEAD_MISMATCH', from: 6, to: 6 }])
  })
})
