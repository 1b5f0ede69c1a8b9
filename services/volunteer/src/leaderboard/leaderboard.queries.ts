import { dayOf } from '@onecore/kernel/day'
import { suppressSmallCell } from '@onecore/kernel/small-cell'
import { readCountersWithin } from '@onecore/subgraph/counters/counters'
import { badInput } from '@onecore/subgraph/graph/graph-errors'
import type { RequestContext } from '@onecore/subgraph/request-context'
import type { QueryVolunteerLeaderboardArgs, QueryVolunteerTeamLeaderboardArgs } from '../__generated__/graphql.js'
import { mayBeNamed } from '../volunteers/public-recognition.js'
import { volunteerKind } from '../volunteers/volunteer.model.js'
import { timeAround } from './leaderboard-period.js'
import { ranked, type Scored } from './ranking.js'

const usualLength = 20
const longest = 100
/** More than ever consented in one community; the list below it ends there. */
const mostNamed = 10_000

/**
 * A community's or a team's volunteers, from counters: it reads as many as have served there in that time, and of these
 * the registrations of those who consented. Two database calls.
 */
export async function volunteerLeaderboard(context: RequestContext, args: QueryVolunteerLeaderboardArgs) {
  const { communityId, teamId } = args
  if ((communityId == null) === (teamId == null)) throw badInput('Give either communityId or teamId.', ['communityId'])
  const first = lengthOf(args.first)
  const { period, ...time } = timeAround(args.on ?? dayOf(context.now), args.period)
  const scored = await minutesWithin(context, 'record.volunteers', `${communityId ?? teamId}/${period}`)
  const consenting = await context.read.list(
    volunteerKind,
    { _id: { $in: scored.map(({ id }) => id) }, publicRecognitionSince: { $type: 'date' } },
    mostNamed,
  )
  const personIds = new Map(consenting.filter(mayBeNamed).map(({ _id, personId }) => [_id, personId]))
  const named = scored.filter(({ id }) => personIds.has(id))
  return {
    ...time,
    named: ranked(named, first).map((placed) => ({ ...placed, person: { id: personIds.get(placed.id) ?? '' } })),
    unnamedCount: suppressSmallCell(scored.length - named.length),
  }
}

/** Teams with minutes on record in a place, from counters; it reads as many as have served there. One database call. */
export async function teamLeaderboard(context: RequestContext, args: QueryVolunteerTeamLeaderboardArgs) {
  const first = lengthOf(args.first)
  const { period, ...time } = timeAround(args.on ?? dayOf(context.now), args.period)
  const scored = await minutesWithin(context, 'record.teams', `${args.scopeId}/${period}`)
  return { ...time, teams: ranked(scored, first) }
}

async function minutesWithin({ connection }: RequestContext, metric: string, scope: string): Promise<Scored[]> {
  const [counted] = await readCountersWithin(connection, metric, [scope])
  return [...(counted ?? [])].map(([id, minutes]) => ({ id, minutes })).filter(({ minutes }) => minutes > 0)
}

function lengthOf(first: number | null | undefined): number {
  const length = first ?? usualLength
  if (length >= 1 && length <= longest) return length
  throw badInput(`first must be between 1 and ${longest}.`, ['first'])
}
