/**
 * `npm run certificate -- …`: verifies a volunteer's certificate without asking the service, and makes a new key for
 * those that are issued from now on. Whether a certificate was revoked since, only the service knows
 * (`verifyVolunteerCertificate`).
 */
import { existsSync } from 'node:fs'
import { chmod, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openCertificate } from '@onecore/volunteer/certificates/certificate-document'
import {
  certificateKeysFile,
  publicCertificateKeySet,
  rotateCertificateKeys,
} from '@onecore/volunteer/certificates/certificate-keys'
import { dataFolderPath } from './data/data-folder.js'
import { LaunchError } from './launch-error.js'
import { operatorArguments, runOperatorCommand, say } from './operate/operator-command.js'

const usage = `Usage: npm run certificate -- <command> [--keys FILE]
  verify <signed text, or a file that holds it>   what it certifies; exit code 1 when the signature is none of these keys
  rotate                                          a new key signs from now on; the old one stays as its public half
FILE is a JWK set as the graph gives it (volunteerCertificateKeys) or, for rotate, the service's own (CERTIFICATE_KEYS);
without it the city's that runs here.`

await runOperatorCommand(async () => {
  const { values, positionals } = operatorArguments(usage, { keys: { type: 'string' } })
  const [command = '', text] = positionals
  const path = values.keys ?? process.env.CERTIFICATE_KEYS ?? join(dataFolderPath(), 'secrets', 'certificate-keys.json')
  if (command === 'verify' && text !== undefined) return verify(text, path)
  if (command === 'rotate') return rotate(path)
  throw new LaunchError(usage)
})

async function verify(textOrFile: string, path: string): Promise<number> {
  const document = existsSync(textOrFile) ? await readFile(textOrFile, 'utf8') : textOrFile
  const keys = publicCertificateKeySet.safeParse(await jsonOf(path))
  if (!keys.success) throw new LaunchError(`${path} holds no public keys of certificates.`)
  const content = openCertificate(document.trim(), keys.data)
  if (content === null) {
    say('NOT a certificate that one of these keys has signed.')
    return 1
  }
  say(JSON.stringify(content, null, 2))
  say('Signed as it stands. Whether it was revoked since, only the service knows.')
  return 0
}

/** Written whole or not at all, readable by those who could read it before. The service takes it at its next start. */
async function rotate(path: string): Promise<number> {
  const keys = certificateKeysFile.safeParse(await jsonOf(path))
  if (!keys.success) throw new LaunchError(`${path} is no file of certificate keys.`)
  const next = rotateCertificateKeys(keys.data)
  const { mode } = await stat(path)
  await writeFile(`${path}.new`, `${JSON.stringify(next, null, 2)}\n`, { mode: 0o600 })
  await chmod(`${path}.new`, mode)
  await rename(`${path}.new`, path)
  say(`${path}: ${next.current} signs after the next start of the service; ${next.keys.length} keys verify.`)
  return 0
}

async function jsonOf(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'))
  } catch {
    throw new LaunchError(`${path} cannot be read as JSON. Say with --keys where the keys are.`)
  }
}
