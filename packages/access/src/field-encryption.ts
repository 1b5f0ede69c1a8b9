import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { FieldKeys } from './field-keys.js'

/** Where a value belongs. It is bound to that place: copied into another record or field, it cannot be read. */
export interface FieldPlace {
  readonly recordId: string
  readonly field: string
}

/** `UNKNOWN_KEY`: its key is not on the ring. `ALTERED`: changed, or brought here from another record or field. */
export type UnreadableReason = 'MALFORMED' | 'UNKNOWN_KEY' | 'ALTERED'

/** A stored value cannot be decrypted. The message names the place, never the value. */
export class UnreadableField extends Error {
  override readonly name = 'UnreadableField'
  readonly reason: UnreadableReason

  constructor(reason: UnreadableReason, { recordId, field }: FieldPlace) {
    super(`${field} of ${recordId} cannot be decrypted: ${reason}`)
    this.reason = reason
  }
}

export interface FieldCipher {
  /** `v1.<key id>.<iv>.<tag>.<data>`, each part base64url; another text each time, also for the same value. */
  encrypt(value: string, place: FieldPlace): string
  /** Throws UnreadableField. */
  decrypt(sealed: string, place: FieldPlace): string
  /** True for a value under an older key: decrypt and encrypt it again when its record is written. */
  needsRotation(sealed: string): boolean
}

// NIST SP 800-38D: a random 96-bit initialization vector each time (safe for 2^32 values a key) and the full tag.
const algorithm = 'aes-256-gcm'
const ivBytes = 12
const authTagLength = 16
const form = /^v1\.([\w-]+)\.([\w-]{16})\.([\w-]{22})\.([\w-]*)$/

/** Encrypts single fields with AES-256-GCM. */
export function createFieldCipher({ current, encryption }: FieldKeys): FieldCipher {
  const currentKey = encryption.get(current)
  if (currentKey === undefined) throw new RangeError(`the current key ${current} is not on the ring`)

  return {
    encrypt(value, place) {
      const iv = randomBytes(ivBytes).toString('base64url')
      const cipher = createCipheriv(algorithm, currentKey, bytes(iv), { authTagLength })
      cipher.setAAD(binding(current, place))
      const data = cipher.update(value, 'utf8', 'base64url') + cipher.final('base64url')
      return ['v1', current, iv, cipher.getAuthTag().toString('base64url'), data].join('.')
    },

    decrypt(sealed, place) {
      const [, keyId, iv, tag, data] = form.exec(sealed) ?? []
      if (keyId === undefined || iv === undefined || tag === undefined || data === undefined) {
        throw new UnreadableField('MALFORMED', place)
      }
      const key = encryption.get(keyId)
      if (key === undefined) throw new UnreadableField('UNKNOWN_KEY', place)
      const decipher = createDecipheriv(algorithm, key, bytes(iv), { authTagLength })
      decipher.setAAD(binding(keyId, place)).setAuthTag(bytes(tag))
      try {
        return decipher.update(data, 'base64url', 'utf8') + decipher.final('utf8')
      } catch {
        throw new UnreadableField('ALTERED', place)
      }
    },

    needsRotation: (sealed) => form.exec(sealed)?.[1] !== current,
  }
}

/** Additional authenticated data; JSON keeps its parts apart whatever they contain. */
const binding = (keyId: string, { recordId, field }: FieldPlace): Uint8Array =>
  new TextEncoder().encode(JSON.stringify(['v1', keyId, recordId, field]))

const bytes = (part: string): Uint8Array => new Uint8Array(Buffer.from(part, 'base64url'))
