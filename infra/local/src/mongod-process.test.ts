import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import { mongo } from 'mongoose'
import { freePort, isPortFree } from './free-port.js'
import { findMongod } from './mongod-binary.js'
import { type MongodOptions, type RunningMongod, startMongod } from './mongod-process.js'

let folder = ''
let program = ''
const running: RunningMongod[] = []

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'onecore-mongod-'))
  program = (await findMongod(() => undefined)).path
})
afterEach(async () => {
  for (const { server } of running.splice(0)) await server.stop()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function start(options: Partial<MongodOptions> = {}): Promise<RunningMongod> {
  const mongod = await startMongod({ program, dataFolder: join(folder, 'data'), ...options })
  running.push(mongod)
  return mongod
}

async function withNotes<Result>(
  { uri }: RunningMongod,
  work: (notes: mongo.Collection, client: mongo.MongoClient) => Promise<Result>,
): Promise<Result> {
  const client = await mongo.MongoClient.connect(uri)
  try {
    return await work(client.db('test').collection('notes'), client)
  } finally {
    await client.close()
  }
}

test('it takes transactions at once, and keeps its data when it comes back at another port', async () => {
  const first = await start()
  await withNotes(first, (notes, client) =>
    client.withSession((session) =>
      session.withTransaction(() => notes.insertOne({ text: 'kept' }, { session }), {
        writeConcern: { w: 'majority' },
      }),
    ),
  )
  await first.server.stop()
  expect(await isPortFree(first.port)).toBe(true)

  const second = await start({ port: await freePort() })
  expect(second.port).not.toBe(first.port)
  expect(await withNotes(second, (notes) => notes.countDocuments())).toBe(1)
})

test('a second server on the same data is refused with the reason', async () => {
  await start()
  await expect(start()).rejects.toThrow(/^MongoDB did not start: its data folder is in use/)
})

test('a port that is taken is refused with the reason', async () => {
  const other = createServer()
  const port = await freePort()
  await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve))
  try {
    await expect(start({ port })).rejects.toThrow(`MongoDB did not start: port ${port} is taken by another program.`)
  } finally {
    other.close()
  }
})
