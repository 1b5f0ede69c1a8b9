import { dayOf } from '@onecore/kernel/day'
import { atLeast } from '@onecore/kernel/fraction'
import { ruleSets } from '@onecore/kernel/rule-set'

/** Members who have to be present before a residents' council decides, as a fraction of all members. */
const councilQuorum = ruleSets('residents’ council quorum', [
  {
    // A community's own council rule may ask for more; no law names the figure, so this one has no known beginning.
    validFrom: '1900-01-01',
    validTo: null,
    legalBasis: 'Sample rule of a residents’ council (居民议事会): two thirds of its members are present',
    params: { numerator: 2, denominator: 3 },
  },
])

/** Whether enough members of the council were present on that occasion. 三分之二以上 includes two thirds. */
export function hasQuorum(presentCount: number, memberCount: number, at: Date): boolean {
  const { numerator, denominator } = councilQuorum.on(dayOf(at)).params
  return atLeast(presentCount, memberCount, numerator, denominator)
}
