import { describe, expect, test } from '@jest/globals'
import { totalsLine, totalsOf } from './test-totals.js'

const results = (numPassedTests: number, numFailedTests: number, numRuntimeErrorTestSuites = 0): string =>
  JSON.stringify({
    success: numFailedTests + numRuntimeErrorTestSuites === 0,
    numPassedTests,
    numFailedTests,
    numRuntimeErrorTestSuites,
  })

describe('the totals of a run', () => {
  test('are those of its tests', () => {
    expect(totalsOf(results(178, 0), 0)).toEqual({ passed: 178, failed: 0 })
    expect(totalsOf(results(176, 2), 1)).toEqual({ passed: 176, failed: 2 })
  })

  test('count a test file that could not run as a failure', () => {
    expect(totalsOf(results(10, 1, 2), 1)).toEqual({ passed: 10, failed: 3 })
  })

  test.each([
    ['no results were written', undefined, 1],
    ['the results are cut off', '{"numPassedTests": 3', 0],
    ['Jest failed although all tests passed', results(3, 0), 1],
    ['nothing matched', JSON.stringify({ ...JSON.parse(results(0, 0)), success: false }), 1],
  ])('never read 0 failed when %s', (_, json, exitCode) => {
    expect(totalsOf(json, exitCode).failed).toBe(1)
  })

  test('are told in one line', () => {
    expect(totalsLine({ passed: 12, failed: 1 })).toBe('12 passed, 1 failed')
  })
})
