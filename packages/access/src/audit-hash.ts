import { createHash } from 'node:crypto'
import type { AuditEntry, AuditSeal } from './audit.js'

/** What the first entry of a chain has for a previous hash. */
export const genesis = '0'.repeat(64)

/** SHA-256 of everything an entry says, but for the hash itself: content, sequence and previous hash. Hex. */
export function auditHash(entry: AuditEntry & Omit<AuditSeal, 'hash'>): string {
  const { hash: _, ...sealed } = entry as AuditEntry & AuditSeal
  return createHash('sha256').update(canonicalJson(sealed)).digest('hex')
}

/** JSON with sorted keys and no blanks, instants in ISO 8601: the same text for the same entry, however it was stored. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => (isRecord(part) ? sorted(part) : part))
}

const isRecord = (part: unknown): part is object => typeof part === 'object' && part !== null && !Array.isArray(part)

const sorted = (part: object): object =>
  Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
