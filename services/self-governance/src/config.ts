import { type FieldKeys, fieldKeys } from '@onecore/access/field-keys'
import { readSecretFile } from '@onecore/subgraph/secret-file'

/** Reads the keys for personal data from the JSON file that FIELD_KEYS names; throws one line that quotes nothing of it. */
export const readFieldKeys = (env: NodeJS.ProcessEnv): FieldKeys =>
  readSecretFile(
    'self-governance',
    { variable: 'FIELD_KEYS', holds: 'the keys for personal data', schema: fieldKeys },
    env,
  )
