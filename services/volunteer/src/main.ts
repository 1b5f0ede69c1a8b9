import { runProgram } from '@onecore/subgraph/server/run-program'
import { volunteerService } from './service.js'

await runProgram(volunteerService)
