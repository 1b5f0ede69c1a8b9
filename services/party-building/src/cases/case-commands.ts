import { analyseCase, rejectCase } from './analyse-case.js'
import { appraiseCase } from './appraise-case.js'
import { assessCase } from './assess-case.js'
import { recordCase, reportCase } from './collect-case.js'
import { escalateCase } from './escalate-case.js'
import { feedBackCaseResult } from './feed-back-result.js'
import { handleCase, transferCase } from './handle-case.js'
import { mergeCase } from './merge-case.js'
import { openCaseLedgerEntry } from './open-ledger-entry.js'
import { routeCase, withdrawCaseRouting } from './route-case.js'
import { resumeCase, waitForExternal } from './wait-for-external.js'

/** What can be done with a case, in the order of its life. */
export const caseCommands = [
  reportCase,
  recordCase,
  analyseCase,
  rejectCase,
  openCaseLedgerEntry,
  handleCase,
  routeCase,
  withdrawCaseRouting,
  transferCase,
  waitForExternal,
  resumeCase,
  escalateCase,
  mergeCase,
  feedBackCaseResult,
  appraiseCase,
  assessCase,
]
