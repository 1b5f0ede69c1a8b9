import { runProgram } from '@onecore/subgraph/server/run-program'
import { readFieldKeys } from './config.js'
import { createSelfGovernanceService } from './service.js'

await runProgram(createSelfGovernanceService(readFieldKeys(process.env)))
