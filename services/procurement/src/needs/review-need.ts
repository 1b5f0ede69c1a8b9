import { dayOf } from '@onecore/kernel/day'
import { longText } from '@onecore/kernel/text'
import { idOf } from '@onecore/kernel/type-id'
import { transition } from '@onecore/subgraph/command/command'
import { z } from 'zod'
import { serviceFieldCode } from '../service-fields/service-field.js'
import { endNeed } from './conclude-need.js'
import { contentKinds, listedItems } from './content-kind.js'
import { needs } from './need.js'

const onNeed = { needId: idOf('need') }

/**
 * The street office confirms what would be bought: by what it is, not by what it is called. A need on the negative
 * list cannot be confirmed; it is declined.
 */
export const reviewNeed = transition({
  name: 'reviewNeed',
  payload: 'need',
  on: needs,
  move: 'REVIEW',
  input: z.object({
    ...onNeed,
    contentKinds: z.array(z.enum(contentKinds)).min(1).max(contentKinds.length),
    field: serviceFieldCode.optional(),
  }),
  target: ({ needId }) => needId,
  decide: (decision, need, input, { now }) => {
    const items = listedItems(input.contentKinds, dayOf(now))
    return decision
      .refuseWhen(items.length > 0, 'ON_NEGATIVE_LIST', 'contentKinds', { items: items.join(', ') })
      .set({ contentKinds: input.contentKinds, field: input.field ?? need.field })
  },
})

/** The street office will not buy this, and says why. A case that asked for it is told. */
export const declineNeed = transition({
  name: 'declineNeed',
  payload: 'need',
  on: needs,
  move: 'DECLINE',
  input: z.object({ ...onNeed, reason: longText(500) }),
  target: ({ needId }) => needId,
  decide: (decision, need, { reason }) => endNeed(decision, need, 'DECLINED').set({ reason }),
})
