import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type TestDatabase, testDatabase } from '@onecore/testing/database'
import mongoose from 'mongoose'
import { fillDefaults } from './fill-defaults.js'
import type { AnyKind } from './kind.js'

let database: TestDatabase

beforeAll(async () => {
  database = await testDatabase('defaults')
})
afterAll(() => database?.drop())

/** Houses, as some version of a service declares them. */
const houses = (fields: Record<string, object>): AnyKind => ({
  name: 'House',
  collection: 'houses',
  prefix: 'house',
  schema: new mongoose.Schema({ _id: String, street: { type: String, required: true }, ...fields }),
})
const collection = () => database.connection.collection<{ _id: string; [field: string]: unknown }>('houses')
const stored = (_id: string) => collection().findOne({ _id })

test('what an earlier version has stored gets the defaults of new fields, and keeps what it has', async () => {
  const first = houses({ doors: { type: Number, default: 1 } })
  await collection().insertMany([
    { _id: 'old', street: 'East' },
    { _id: 'wide', street: 'West', doors: 3 },
  ])
  await fillDefaults(database.connection, first)
  expect(await stored('old')).toEqual({ _id: 'old', street: 'East', doors: 1 })
  expect(await stored('wide')).toEqual({ _id: 'wide', street: 'West', doors: 3 })

  await collection().insertOne({ _id: 'unsold', street: 'South', doors: 2, soldAt: null })
  const next = houses({
    doors: { type: Number, default: 1 },
    isSold: { type: Boolean, default: true },
    tags: { type: [String], default: [] },
    soldAt: { type: Date, default: new Date(0) },
    note: { type: String },
  })
  await fillDefaults(database.connection, next)
  const added = { isSold: true, tags: [], soldAt: new Date(0) }
  expect(await stored('old')).toEqual({ _id: 'old', street: 'East', doors: 1, ...added })
  expect(await stored('wide')).toEqual({ _id: 'wide', street: 'West', doors: 3, ...added })
  // What is there stays, also when it is null.
  expect(await stored('unsold')).toEqual({ _id: 'unsold', street: 'South', doors: 2, ...added, soldAt: null })
})

test('what was filled once is not looked at again', async () => {
  const same = houses({ doors: { type: Number, default: 1 } })
  await fillDefaults(database.connection, same)
  await collection().insertOne({ _id: 'by hand', street: 'North' })
  await fillDefaults(database.connection, same)
  expect(await stored('by hand')).toEqual({ _id: 'by hand', street: 'North' })
})
