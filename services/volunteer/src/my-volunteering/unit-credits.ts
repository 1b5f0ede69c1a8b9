import { readCountersWithin } from '@onecore/subgraph/counters/counters'
import type { RequestContext } from '@onecore/subgraph/request-context'

/** Minutes that a volunteer served with teams of a unit. */
export interface UnitCredit {
  readonly unitId: string
  readonly minutes: number
}

/** From counters, one look-up for all volunteers of a request; who serves with no unit's team has none. */
export const unitCredits = (context: RequestContext, volunteerId: string): Promise<UnitCredit[]> =>
  context
    .loader('unitCredits', async (ids: readonly string[]) => {
      const counted = await readCountersWithin(context.connection, 'volunteer.unit-minutes', ids)
      return counted.map((units) =>
        [...units]
          .map(([unitId, minutes]) => ({ unitId, minutes }))
          .filter(({ minutes }) => minutes > 0)
          .sort((one, other) => other.minutes - one.minutes || (one.unitId < other.unitId ? -1 : 1)),
      )
    })
    .load(volunteerId)
