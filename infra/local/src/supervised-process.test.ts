import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { superviseProcess } from './supervised-process.js'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'onecore-supervised-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A program that says its process id and would run for ten minutes. */
const longProgram = { command: '/bin/sh', args: ['-c', 'echo $$; exec sleep 600'] }
/** The same, deaf to SIGTERM. */
const deafProgram = { command: '/bin/sh', args: ['-c', 'trap "" TERM; echo $$; while :; do sleep 0.1; done'] }

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

async function until<Value>(look: () => Value | false | undefined, withinMs = 8_000): Promise<Value> {
  const deadline = Date.now() + withinMs
  for (;;) {
    const value = look()
    if (value) return value
    if (Date.now() > deadline) throw new Error(`it did not happen within ${withinMs} ms`)
    await sleep(20)
  }
}

const pidIn = (logFile: string): Promise<number> =>
  until(() => existsSync(logFile) && Number.parseInt(readFileSync(logFile, 'utf8'), 10))

test('stop ends the program, and tells its exit code', async () => {
  const logFile = join(folder, 'stop.log')
  const supervised = superviseProcess({ ...longProgram, logFile })
  const pid = await pidIn(logFile)
  expect(supervised.hasExited()).toBe(false)
  await supervised.stop()
  expect(isRunning(pid)).toBe(false)
  expect(await supervised.exited).toBe(143)
  await supervised.stop()
})

test('a program that ends by itself is seen, with its exit code', async () => {
  const supervised = superviseProcess({ command: '/bin/sh', args: ['-c', 'exit 7'] })
  expect(await supervised.exited).toBe(7)
  expect(supervised.hasExited()).toBe(true)
})

test('a program that does not exist ends with 127', async () => {
  const supervised = superviseProcess({ command: '/no/such/program', args: [], logFile: join(folder, 'none.log') })
  expect(await supervised.exited).toBe(127)
})

test('a program deaf to SIGTERM is ended after the grace', async () => {
  const logFile = join(folder, 'deaf.log')
  const supervised = superviseProcess({ ...deafProgram, logFile, graceSeconds: 1 })
  const pid = await pidIn(logFile)
  await supervised.stop()
  expect(isRunning(pid)).toBe(false)
})

describe('when the process that started it ends', () => {
  const built = fileURLToPath(new URL('../dist/supervised-process.js', import.meta.url))
  const endings = {
    'by leaving': 'process.exit(0)',
    'by a failure nobody catches': 'setTimeout(() => { throw new Error("boom") })',
    'by SIGTERM': 'process.kill(process.pid, "SIGTERM")',
    'by Ctrl-C': 'process.kill(process.pid, "SIGINT")',
    'by SIGKILL': 'process.kill(process.pid, "SIGKILL")',
  }
  test.each(Object.entries(endings))('%s, the program ends and its folder goes', async (_, ending) => {
    const removeAfter = mkdtempSync(join(folder, 'data-'))
    const logFile = join(folder, `${removeAfter.slice(-6)}.log`)
    const options = JSON.stringify({ ...longProgram, logFile, removeAfter })
    const parentProgram = `
      import { existsSync, readFileSync } from 'node:fs'
      import { superviseProcess } from ${JSON.stringify(built)}
      superviseProcess(${options})
      const started = () => readFileSync(${JSON.stringify(logFile)}, 'utf8').length > 0
      setInterval(() => { if (started()) ${ending} }, 20)
    `
    const parent = spawn(process.execPath, ['--input-type=module', '-e', parentProgram], { stdio: 'ignore' })
    await once(parent, 'exit')
    const pid = await pidIn(logFile)
    await until(() => !isRunning(pid) && !existsSync(removeAfter))
  })
})
