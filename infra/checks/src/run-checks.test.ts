import { expect, test } from '@jest/globals'
import { type Check, runChecks } from './run-checks.js'

const check = (name: string, problems: Check['problems']): Check => ({ name, mend: `mend ${name}`, problems })

test('every check has its line, a failure its problems and its remedy, and a broken check stops no other', async () => {
  const lines: string[] = []
  const totals = await runChecks(
    [
      check('sound', async () => []),
      check('wrong', async () => ['a is wrong']),
      check('broken', () => Promise.reject(new Error('no such file'))),
      { ...check('noted', async () => []), notices: async () => ['b will change'] },
    ],
    (line) => lines.push(line.replace(/\(.*s\)/, '(time)')),
  )
  expect(totals).toEqual({ passed: 2, failed: 2 })
  expect(lines).toEqual([
    '✓ sound (time)',
    '✗ wrong (time)',
    '    a is wrong',
    '    → mend wrong',
    '✗ broken (time)',
    expect.stringContaining('no such file'),
    '    → mend broken',
    '✓ noted (time)',
    '    note: b will change',
  ])
})
