import { code } from '@onecore/kernel/code'
import { calendarDay, dayOf } from '@onecore/kernel/day'
import { qualifiers } from '@onecore/kernel/statistic'
import { shortText } from '@onecore/kernel/text'
import { idOf, newId } from '@onecore/kernel/type-id'
import { creation } from '@onecore/subgraph/command/command'
import { z } from 'zod'
import { findPlace } from '../divisions/place.js'
import { publishedFigureKind } from './published-figure.model.js'

/** What somebody published is recorded as it was said: value, qualifier, day and source. A correction is a new figure. */
export const publishFigure = creation({
  name: 'publishFigure',
  payload: 'figure',
  kind: publishedFigureKind,
  action: 'PUBLISH',
  input: z.object({
    scopeId: z.union([idOf('div'), idOf('comm')]),
    metric: code,
    value: z.int().min(0),
    qualifier: z.enum(qualifiers),
    asOf: calendarDay,
    source: shortText(300),
  }),
  facts: async ({ scopeId }, { read }) => ({ place: await findPlace(read, scopeId) }),
  draft: (input, { facts: { place }, now }) => ({
    ...input,
    _id: newId('stat', now),
    communityId: place?.level === 'COMMUNITY' ? input.scopeId : null,
    path: place?.path ?? [],
  }),
  decide: (decision, { asOf }, _, { facts: { place }, now }) =>
    decision
      .refuseWhen(place === null, 'SCOPE_UNKNOWN', 'scopeId')
      .refuseWhen(asOf > dayOf(now), 'NOT_YET_TRUE', 'asOf'),
})
