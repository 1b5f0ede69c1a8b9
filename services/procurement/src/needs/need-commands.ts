import { collectNeed } from './collect-need.js'
import { concludeNeed, withdrawNeed } from './conclude-need.js'
import { planNeed } from './plan-need.js'
import { declineNeed, reviewNeed } from './review-need.js'

/** What can be done with a need, in the order of its life. */
export const needCommands = [collectNeed, reviewNeed, declineNeed, planNeed, concludeNeed, withdrawNeed]
