import { type CalendarDay, dayOf } from '@onecore/kernel/day'
import { modelOf } from '@onecore/store/kind'
import type { RequestContext } from '@onecore/subgraph/request-context'
import { minutesOnRecordOfEach } from '../hours/hours.queries.js'
import { minutesFor, starsFor } from './star.rules.js'
import { type StarAward, starAwardKind } from './star-award.model.js'

/** How many stars a volunteer has, and what is missing to the next one; two database calls for all of a request. */
export const standingOf = (context: RequestContext, volunteerId: string) =>
  context
    .loader('starStanding', async (volunteerIds: readonly string[]) => {
      const [minutes, awarded] = await Promise.all([
        minutesOnRecordOfEach(context.read, volunteerIds),
        modelOf(context.connection, starAwardKind)
          .find({ volunteerId: { $in: [...volunteerIds] }, status: 'AWARDED' })
          .lean<StarAward[]>(),
      ])
      return volunteerIds.map((wanted, index) => {
        const stars = awarded.filter(({ volunteerId: whose }) => whose === wanted).map((award) => award.stars)
        return standing(Math.max(0, ...stars), minutes[index] ?? 0, dayOf(context.now))
      })
    })
    .load(volunteerId)

function standing(stars: number, recordedMinutes: number, day: CalendarDay) {
  const next = minutesFor(stars + 1, day)
  return {
    stars,
    recordedMinutes,
    reachable: starsFor(recordedMinutes, day),
    nextStars: next === undefined ? null : stars + 1,
    minutesToNext: next === undefined ? null : Math.max(0, next - recordedMinutes),
  }
}
