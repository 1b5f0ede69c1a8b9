import { createHash, randomBytes } from 'node:crypto'
import { fromUUIDBytes, typeidUnboxed } from 'typeid-js'
import { z } from 'zod'

// TypeID 0.3: prefix `_` 26 characters of Crockford base 32; the first one holds 3 bits only, so it ends at 7.
const suffix = '[0-7][0-9a-hjkmnp-tv-z]{25}'
const typeId = new RegExp(`^([a-z](?:[a-z_]{0,61}[a-z])?)_${suffix}$`)

/**
 * A new identifier such as `case_01k9…`: the prefix tells a person what it is, the UUIDv7 behind it sorts by time.
 * With `at` it carries that moment (an import, a told story) and not the clock's; ids of one millisecond are unordered.
 */
export function newId(prefix: string, at?: Date): string {
  if (at === undefined) return typeidUnboxed(prefix)
  const bytes = randomBytes(16)
  bytes.writeUIntBE(at.getTime(), 0, 6)
  return fromUUIDBytes(prefix, markUuid(bytes, 7))
}

/**
 * The same identifier for the same name, always: for demo data, and for aggregates that exist once for a given key
 * (a warm-heart counter of a community), so that two writers cannot create them twice. Not sortable by time.
 */
export function stableId(prefix: string, name: string): string {
  const bytes = createHash('sha256').update(`${prefix}\0${name}`).digest().subarray(0, 16)
  return fromUUIDBytes(prefix, markUuid(bytes, 8)) // RFC 9562: version 8 is for own schemes
}

/** True for a well-formed identifier (of that prefix, when one is given). It says nothing about its existence. */
export function isId(value: string, prefix?: string): boolean {
  const found = prefixOf(value)
  return found !== undefined && (prefix === undefined || found === prefix)
}

/** `case` of `case_01k9…`, or undefined when the text is no identifier. */
export const prefixOf = (id: string): string | undefined => typeId.exec(id)?.[1]

/** Input schema of an identifier with this prefix. */
export const idOf = (prefix: string) =>
  z.string().regex(new RegExp(`^${prefix}_${suffix}$`), { error: `must be an id that begins with "${prefix}_"` })

/** Sets the version and variant bits that make 16 bytes a UUID (RFC 9562). */
function markUuid(bytes: Buffer, version: 7 | 8): Uint8Array {
  const uuid = new Uint8Array(bytes)
  uuid[6] = (bytes.readUInt8(6) & 0x0f) | (version << 4)
  uuid[8] = (bytes.readUInt8(8) & 0x3f) | 0x80
  return uuid
}
