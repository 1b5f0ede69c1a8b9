import { describe, expect, test } from '@jest/globals'
import mongoose from 'mongoose'
import { isTransient } from './transient.js'

const { MongoNetworkError, MongoServerError } = mongoose.mongo

describe('waiting cures', () => {
  test.each([
    ['a lost connection', new MongoNetworkError('connection closed')],
    ['a primary that stepped down', new MongoServerError({ message: 'not primary', code: 10107 })],
    [
      'a write conflict',
      new MongoServerError({ message: 'WriteConflict', errorLabels: ['TransientTransactionError'] }),
    ],
    ['an outage inside another error', new Error('reading facts', { cause: new MongoNetworkError('timed out') })],
  ])('%s', (_, error) => expect(isTransient(error)).toBe(true))
})

describe('waiting does not cure', () => {
  test.each([
    ['a defect', new TypeError('undefined is not a function')],
    ['a duplicate key', new MongoServerError({ message: 'E11000', code: 11000 })],
    ['something thrown that is no error', 'oops'],
  ])('%s', (_, error) => expect(isTransient(error)).toBe(false))
})
