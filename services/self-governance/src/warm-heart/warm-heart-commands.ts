import { claimWarmHeartItem } from './claim-item.js'
import {
  acknowledgeWarmHeartItem,
  declineWarmHeartItem,
  returnWarmHeartItem,
  withdrawWarmHeartItem,
} from './conclude-item.js'
import { beginWarmHeartItem, finishWarmHeartItem, procureWarmHeartItem } from './deliver-item.js'
import { publishWarmHeartItem, selectWarmHeartItem, studyWarmHeartItem } from './select-item.js'
import { suggestWarmHeartItem } from './suggest-item.js'

/** What can be done with a heart-warming matter, in the order of its life. */
export const warmHeartCommands = [
  suggestWarmHeartItem,
  studyWarmHeartItem,
  declineWarmHeartItem,
  selectWarmHeartItem,
  publishWarmHeartItem,
  claimWarmHeartItem,
  procureWarmHeartItem,
  beginWarmHeartItem,
  finishWarmHeartItem,
  acknowledgeWarmHeartItem,
  returnWarmHeartItem,
  withdrawWarmHeartItem,
]
