import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { generateFieldKeys } from '@onecore/access/field-keys'
import { generateSigningKeys } from '@onecore/access/signing-keys'
import { generateCertificateKeys } from '@onecore/volunteer/certificates/certificate-keys'
import { z } from 'zod'
import type { DataFolder } from './data-folder.js'

/** Paths of the files with a local city's keys, as the programs' configuration names them. */
export interface Secrets {
  /** Private key (JWK) of the internal tokens: the gateway's. */
  readonly internalSigningKey: string
  /** Public keys (JWK set) of the internal tokens: every service's. */
  readonly internalTokenKeys: string
  /** Keys of personal data in stored fields: self-governance's. */
  readonly fieldKeys: string
  /** Keys of certificates: the volunteer service's. */
  readonly certificateKeys: string
  /** Private key (JWK) of the personas' sign-in: with it, their tokens outlive a restart. */
  readonly demoSigningKey: string
}

/** The city's keys: made once, readable by their owner only, kept as long as the data they protect. */
export async function keepSecrets(folder: DataFolder): Promise<Secrets> {
  const newSigningKey = async () => (await generateSigningKeys()).privateKey
  const internalSigningKey = await keep(folder.at('secrets', 'internal-signing-key.json'), newSigningKey)
  const { d: _private, ...publicKey } = jwk.parse(JSON.parse(await readFile(internalSigningKey, 'utf8')))
  return {
    internalSigningKey,
    internalTokenKeys: await keep(folder.at('secrets', 'internal-token-keys.json'), () => ({ keys: [publicKey] })),
    fieldKeys: await keep(folder.at('secrets', 'field-keys.json'), () => generateFieldKeys('local-1')),
    certificateKeys: await keep(folder.at('secrets', 'certificate-keys.json'), generateCertificateKeys),
    demoSigningKey: await keep(folder.at('secrets', 'demo-signing-key.json'), newSigningKey),
  }
}

const jwk = z.looseObject({ d: z.string() })

/** Writes the file whole or not at all, unless it is there. Returns its path. */
async function keep(path: string, make: () => unknown): Promise<string> {
  const isThere = await readFile(path).then(
    () => true,
    () => false,
  )
  if (isThere) return path
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  await chmod(dirname(path), 0o700)
  await writeFile(`${path}.new`, `${JSON.stringify(await make(), null, 2)}\n`, { mode: 0o600 })
  await rename(`${path}.new`, path)
  return path
}
