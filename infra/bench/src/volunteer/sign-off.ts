import type { Caller } from '@onecore/access/caller'
import { newId } from '@onecore/kernel/type-id'
import { connect } from '@onecore/store/connection'
import { modelOf } from '@onecore/store/kind'
import { transact } from '@onecore/store/transaction'
import { RequestContext } from '@onecore/subgraph/request-context'
import { prepareDatabase } from '@onecore/subgraph/server/prepare-database'
import { certificateKeys, generateCertificateKeys } from '@onecore/volunteer/certificates/certificate-keys'
import { hourEntryKind } from '@onecore/volunteer/hours/hour-entry.model'
import { volunteerOrderKind } from '@onecore/volunteer/orders/order.model'
import { signVolunteerOrder } from '@onecore/volunteer/orders/sign-order'
import { createVolunteerService } from '@onecore/volunteer/service'
import type { Connection } from 'mongoose'
import { pino } from 'pino'
import { dropDatabases } from '../measure/drop-databases.js'
import { type Delivered, writeDelivered } from './delivered-orders.js'

// Nothing is certified here.
const service = createVolunteerService(certificateKeys.parse(generateCertificateKeys()))
const rounds = 5
const ofOneRound = 400
const signers = 8

/** Orders a second, one figure a round. */
export interface SignOffRates {
  readonly ours: number[]
  /** The same two documents changed in a transaction with the same guarantees, and nothing else. */
  readonly bare: number[]
}

/** Eight people sign at a time; ours and the bare transaction in turn, on the same database. */
export async function measureSignOff(mongodbUri: string): Promise<SignOffRates> {
  const database = `bench-${process.pid}-sign-off`
  const connection = await connect(mongodbUri, database)
  try {
    await prepareDatabase(connection, service)
    const rates: SignOffRates = { ours: [], bare: [] }
    for (let round = 0; round < rounds + 1; round += 1) {
      const ours = await perSecond(await writeDelivered(connection, ofOneRound), (one) => sign(connection, one))
      const bare = await perSecond(await writeDelivered(connection, ofOneRound), (one) => changeBoth(connection, one))
      if (round === 0) continue // warming up
      rates.ours.push(ours)
      rates.bare.push(bare)
    }
    return rates
  } finally {
    await connection.close()
    await dropDatabases(mongodbUri, [database])
  }
}

async function perSecond(waiting: Delivered[], take: (one: Delivered) => Promise<void>): Promise<number> {
  const begun = performance.now()
  const count = waiting.length
  const takeAll = async (): Promise<void> => {
    for (let one = waiting.pop(); one; one = waiting.pop()) await take(one)
  }
  await Promise.all(Array.from({ length: signers }, takeAll))
  return count / ((performance.now() - begun) / 1_000)
}

/** As the served person asks for it: parsed, allowed, guarded, with outbox, audit, counters and idempotency. */
async function sign(connection: Connection, { order }: Delivered): Promise<void> {
  const caller: Caller = { kind: 'PERSON', subject: 'bench', personId: order.servedPersonId, mandates: [] }
  const id = newId('req')
  const context = new RequestContext(
    { caller, locale: 'en', now: new Date(), requestId: id, correlationId: id, causationId: null, traceparent: null },
    { connection, abilities: service.abilities, logger, committed: () => undefined },
  )
  const { refusals } = await context.run(signVolunteerOrder, { orderId: order._id, rating: 5, idempotencyKey: id })
  if (refusals.length > 0) throw new Error(JSON.stringify(refusals))
}
const logger = pino({ level: 'silent' })

async function changeBoth(connection: Connection, { order, hours }: Delivered): Promise<void> {
  const next = { $inc: { version: 1 }, $currentDate: { updatedAt: true } } as const
  await transact(connection, async (session) => {
    await modelOf(connection, volunteerOrderKind).updateOne(
      { _id: order._id, version: order.version },
      { ...next, $set: { status: 'SIGNED', rating: 5 } },
      { session },
    )
    await modelOf(connection, hourEntryKind).updateOne(
      { _id: hours._id, version: hours.version },
      { ...next, $set: { status: 'CONFIRMED' } },
      { session },
    )
  })
}
