import { randomBytes } from 'node:crypto'

/**
 * A name no other test file has, in this run or another on the same server. Short enough for a MongoDB database (63
 * bytes), and made of characters that databases, Kafka topics and groups all take.
 */
export function uniqueName(name: string): string {
  const readable = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 32)
  return `test-${readable}-${randomBytes(6).toString('hex')}`
}
