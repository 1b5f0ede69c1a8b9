import { connect } from '@onecore/store/connection'
import { readServiceConfig } from '@onecore/subgraph/config'
import { readFieldKeys } from '../config.js'
import { createPersonVault } from '../persons/person-vault.js'
import { rotateKeys } from './rotate-keys.js'

// Run with the environment of the service, after its key file was given a new current key and the service restarted.
const config = readServiceConfig('self-governance', 4004, process.env)
const vault = createPersonVault(readFieldKeys(process.env))
const connection = await connect(config.mongodbUri, config.database)
try {
  // A round that changed nothing saw nothing under an older key, unless somebody wrote in between: hence the repeat.
  for (let rotated = -1; rotated !== 0; ) {
    rotated = await rotateKeys(connection, vault)
    process.stdout.write(`${rotated} people sealed again\n`)
  }
} finally {
  await connection.close()
}
