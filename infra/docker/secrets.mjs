/**
 * Makes the secrets of an installation on its first start, and hands each program its own. There is no default
 * password anywhere, and no program can read what belongs to another: every folder below is a volume of its own.
 *
 *   mongodb/          keyfile, root-password, <service>-password      read by MongoDB and its set-up job
 *   gateway/          internal-signing-key.json                       private Ed25519 key (JWK) of internal tokens
 *   <service>/        mongodb-uri, internal-token-keys.json           its own database; public keys (JWK set)
 *   volunteer/        certificate-keys.json                           Ed25519 keys (JWK) that sign certificates
 *   self-governance/  field-keys.json                                 keys of the personal data
 *
 * Safe to run at every start: what exists is kept, and what follows from it (the addresses, the public keys) is written
 * anew. So a password or the signing key of the tokens is changed by deleting its file and starting everything again.
 */
import { createPublicKey, generateKeyPairSync, hash, randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const root = process.argv[2] ?? '/secrets'
const services = ['party-building', 'volunteer', 'procurement', 'self-governance']

/** Writes a file whole or not at all, readable by its owner and the programs' group only. */
const put = (name, text, mode = 0o440) => {
  const path = join(root, name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(`${path}.new`, text, { mode: 0o600 })
  chmodSync(`${path}.new`, mode)
  renameSync(`${path}.new`, path)
}

const has = (name) => existsSync(join(root, name))
const read = (name) => readFileSync(join(root, name), 'utf8')

/** The secret of this name: the one that is there, or a new one. */
const keep = (name, make) => {
  if (!has(name)) {
    put(name, make())
    process.stdout.write(`${name}: made\n`)
  }
  return read(name)
}

const password = () => randomBytes(32).toString('base64url')
const json = (value) => `${JSON.stringify(value, null, 2)}\n`

const fieldKeys = () => {
  const id = new Date().toISOString().slice(0, 10)
  return json({
    current: id,
    encryption: { [id]: randomBytes(32).toString('base64') },
    blindIndex: randomBytes(32).toString('base64'),
  })
}

const signingKey = () => {
  const jwk = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' })
  // The key's RFC 7638 thumbprint names it: a new key never shares a name with an old one.
  const kid = hash('sha256', JSON.stringify({ crv: jwk.crv, kty: jwk.kty, x: jwk.x }), 'base64url')
  return json({ ...jwk, kid, alg: 'EdDSA', use: 'sig' })
}

const certificateKeys = () => {
  const { kid, kty, crv, x, d, alg, use } = JSON.parse(signingKey())
  return json({ current: kid, keys: [{ kid, kty, crv, x, d, alg, use }] })
}

/** The set of public keys that goes with a private one. */
const publicKeys = (privateJwk) => {
  const { kid, alg, use } = privateJwk
  const jwk = createPublicKey({ key: privateJwk, format: 'jwk' }).export({ format: 'jwk' })
  return json({ keys: [{ ...jwk, kid, alg, use }] })
}

// The keyfile is made last, so it tells whether a first start was completed. From then on these two are never made
// again: a new root password would open nothing, and with new field keys no stored name could be read.
const isFirstStart = !has('mongodb/keyfile')
// Installations that are older than certificates get their keys later; a note in another volume says that they did.
// Made again, the keys would leave every printed certificate unverifiable.
const hasIssued = has('mongodb/certificate-keys-made')
const lost = [
  ...['self-governance/field-keys.json', 'mongodb/root-password'].filter((name) => !isFirstStart && !has(name)),
  ...['volunteer/certificate-keys.json'].filter((name) => hasIssued && !has(name)),
]
if (lost.length > 0) {
  process.stderr.write(`${lost.join(', ')}: missing; restore it from the backup (docs/operations/compose.md)\n`)
  process.exit(1)
}
keep('self-governance/field-keys.json', fieldKeys)
keep('volunteer/certificate-keys.json', certificateKeys)
if (!hasIssued) put('mongodb/certificate-keys-made', '')

const internalTokenKeys = publicKeys(JSON.parse(keep('gateway/internal-signing-key.json', signingKey)))

keep('mongodb/root-password', password)
for (const service of services) {
  const secret = keep(`mongodb/${service}-password`, password)
  const database = `onecore-${service}`
  put(`${service}/mongodb-uri`, `mongodb://${service}:${secret}@mongodb:27017/${database}?replicaSet=rs0`)
  put(`${service}/internal-token-keys.json`, internalTokenKeys)
}

// mongod refuses a keyfile that anybody but its owner may read.
if (isFirstStart) put('mongodb/keyfile', randomBytes(756).toString('base64'), 0o400)
