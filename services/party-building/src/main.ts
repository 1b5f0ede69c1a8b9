import { runProgram } from '@onecore/subgraph/server/run-program'
import { partyBuildingService } from './service.js'

await runProgram(partyBuildingService)
