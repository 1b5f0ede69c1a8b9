import { readSecretFile } from '@onecore/subgraph/secret-file'
import { type CertificateKeys, certificateKeys } from './certificates/certificate-keys.js'

/** Reads the keys of certificates from the JSON file that CERTIFICATE_KEYS names; throws one line that quotes nothing of it. */
export const readCertificateKeys = (env: NodeJS.ProcessEnv): CertificateKeys =>
  readSecretFile(
    'volunteer',
    { variable: 'CERTIFICATE_KEYS', holds: 'the keys of certificates', schema: certificateKeys },
    env,
  )
