import { createSecretKey, type KeyObject, randomBytes } from 'node:crypto'
import { z } from 'zod'

/** The secret keys for personal data in stored fields. The two purposes never share a key. */
export interface FieldKeys {
  /** Id of the key that encrypts from now on; the others only decrypt. */
  readonly current: string
  readonly encryption: ReadonlyMap<string, KeyObject>
  readonly blindIndex: KeyObject
}

const key = z
  .string()
  .transform((text) => createSecretKey(text, 'base64'))
  .refine(({ symmetricKeySize }) => symmetricKeySize === 32, { error: 'must be 32 bytes in base64' })

/** How keys are kept in a secrets file: `{ current, encryption: { <id>: <base64> }, blindIndex: <base64> }`. */
export const fieldKeys = z
  .strictObject({
    current: z.string(),
    encryption: z.record(
      z.string().regex(/^[\w-]{1,64}$/, { error: 'must be a key id of letters, digits, _ and -' }),
      key,
    ),
    blindIndex: key,
  })
  .refine(({ current, encryption }) => Object.hasOwn(encryption, current), { error: 'the current key is missing' })
  .transform(({ encryption, ...rest }): FieldKeys => ({ ...rest, encryption: new Map(Object.entries(encryption)) }))

/** A new set of random keys, as it goes into a secrets file. Losing it makes everything encrypted with it unreadable. */
export function generateFieldKeys(current: string): z.input<typeof fieldKeys> {
  const random = () => randomBytes(32).toString('base64')
  return { current, encryption: { [current]: random() }, blindIndex: random() }
}
