import { runProgram } from '@onecore/subgraph/server/run-program'
import { procurementService } from './service.js'

await runProgram(procurementService)
