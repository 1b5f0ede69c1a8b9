import { communityChanged } from '@onecore/events/contracts/party-building'
import { modelOf } from '@onecore/store/kind'
import { recordCounterChanges } from '@onecore/subgraph/counters/counters'
import { on, type ReactionScope } from '@onecore/subgraph/reaction'
import { repath } from '../divisions/follow-community.js'
import { caseLifecycle } from './case.lifecycle.js'
import { caseKind } from './case.model.js'

/** Cases of a community under one path, counted as the counters count them. */
interface CasesUnderPath {
  readonly _id: string[]
  readonly open: number
  readonly closed: number
  readonly satisfied: number
  readonly reopened: number
}
const metrics = ['open', 'closed', 'satisfied', 'reopened'] as const

/** When a community moves, its cases and their counts go with it; who is in charge stays the same level. */
export const casesFollowCommunity = on(communityChanged, async ({ data }, scope) => {
  const { connection, session } = scope.tx
  const path = [...data.path, data.communityId]
  const moved = await casesUnderOtherPaths(scope, data.communityId, path)
  const changes = moved.flatMap((cases) =>
    metrics.flatMap((name) => [
      { metric: `cases.${name}`, scopes: cases._id, by: -cases[name] },
      { metric: `cases.${name}`, scopes: path, by: cases[name] },
    ]),
  )
  await recordCounterChanges(connection, session, changes)
  if (moved.length > 0) {
    await repath(scope, caseKind, data.communityId, path, {
      chargePath: { $slice: [path, { $size: '$chargePath' }] },
    })
  }
})

function casesUnderOtherPaths({ tx }: ReactionScope, communityId: string, path: string[]): Promise<CasesUnderPath[]> {
  const when = (condition: object) => ({ $sum: { $cond: [condition, 1, 0] } })
  const ended = [...caseLifecycle.final]
  return modelOf(tx.connection, caseKind)
    .aggregate<CasesUnderPath>([
      { $match: { communityId, path: { $ne: path } } },
      {
        $group: {
          _id: '$path',
          open: when({ $not: [{ $in: ['$status', ended] }] }),
          closed: when({ $eq: ['$status', 'ASSESSED'] }),
          satisfied: when({ $eq: ['$appraisal.isSatisfied', true] }),
          reopened: { $sum: '$timesReopened' },
        },
      },
    ])
    .session(tx.session)
}
