import { createHmac } from 'node:crypto'
import type { FieldKeys } from './field-keys.js'

/**
 * Makes an encrypted field findable by its exact value: a keyed hash, stored beside the ciphertext. Equal values of one
 * field have equal hashes (that is the use, and all that it reveals); the field's name keeps hashes of different
 * fields apart. HMAC-SHA-256, base64url.
 */
export const createBlindIndex =
  ({ blindIndex }: Pick<FieldKeys, 'blindIndex'>) =>
  (field: string, value: string): string =>
    createHmac('sha256', blindIndex)
      .update(JSON.stringify(['v1', field, normalized(value)]))
      .digest('base64url')

/** One way of writing for what people write in several: full-width digits, a small x, blanks and hyphens in numbers. */
const normalized = (value: string): string =>
  value
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
