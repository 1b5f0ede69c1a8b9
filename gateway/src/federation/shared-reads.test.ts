import { expect, test } from '@jest/globals'
import { SharedReads } from './shared-reads.js'

/** A subgraph that counts what it is asked, and answers when it is told to. */
function subgraph() {
  const waiting: ((answer: string) => void)[] = []
  return { send: () => new Promise<string>((resolve) => waiting.push(resolve)), waiting }
}

test('the same read at the same moment is asked once, another one on its own', async () => {
  const reads = new SharedReads()
  const { send, waiting } = subgraph()
  const answers = [reads.share('a', send), reads.share('a', send), reads.share('b', send)]
  expect(waiting).toHaveLength(2)
  for (const [i, answer] of waiting.entries()) answer(String(i))
  expect(await Promise.all(answers)).toEqual(['0', '0', '1'])
})

test('nothing is kept: once answered, the next read is asked anew', async () => {
  const reads = new SharedReads()
  const { send, waiting } = subgraph()
  const first = reads.share('a', send)
  waiting[0]?.('before')
  await first
  void reads.share('a', send)
  expect(waiting).toHaveLength(2)
})

test('a read after a write does not join one that began before it', () => {
  const reads = new SharedReads()
  const { send, waiting } = subgraph()
  void reads.share('a', send)
  reads.afterWrite()
  void reads.share('a', send)
  void reads.share('a', send)
  expect(waiting).toHaveLength(2)
})

test('a failed read fails for those who shared it, and for nobody after', async () => {
  const reads = new SharedReads()
  const failing = () => Promise.reject(new Error('away'))
  const both = [reads.share('a', failing), reads.share('a', failing)]
  for (const read of both) await expect(read).rejects.toThrow('away')
  expect(await reads.share('a', async () => 'back')).toBe('back')
})
