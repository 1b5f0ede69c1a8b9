import { procurementNeed } from './procurement-need.js'
import type { Target } from './target.js'
import { topic } from './topic.js'
import { volunteerOrder } from './volunteer-order.js'
import { warmHeartItem } from './warm-heart-item.js'

/** All four ways a case can be routed. */
export const targets: readonly Target[] = [volunteerOrder, procurementNeed, topic, warmHeartItem]
