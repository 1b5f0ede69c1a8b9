import { runProgram } from '@onecore/subgraph/server/run-program'
import { readCertificateKeys } from './config.js'
import { createVolunteerService } from './service.js'

await runProgram(createVolunteerService(readCertificateKeys(process.env)))
