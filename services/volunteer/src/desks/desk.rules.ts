import { ruleSets } from '@onecore/kernel/rule-set'

/** What a desk shows as soon, as long ago, or as due. */
export const deskRule = ruleSets('volunteer-desk', [
  {
    validFrom: '2017-12-01',
    validTo: null,
    legalBasis: 'Configuration of this platform; the Volunteer Service Regulations (2017-12-01) set no such times',
    params: {
      /** Services that begin within so many hours begin soon. */
      soonHours: 48,
      /** Who has been there for longer has probably forgotten to check out. */
      longServiceHours: 12,
      /** Help that was given longer ago should have been signed for. */
      unsignedHours: 72,
      /** For so long a no-show is shown. */
      noShowDays: 30,
      /** Insurance that ends within so many days is to be renewed. */
      insuranceDays: 30,
      /** Hours that were confirmed longer ago are due on a public notice. */
      publicationDays: 7,
    },
  },
])

const hour = 3_600_000

/** The moment so many hours before another one. */
export const hoursBefore = (hours: number, moment: Date): Date => new Date(moment.getTime() - hours * hour)

/** The moment so many hours after another one. */
export const hoursAfter = (hours: number, moment: Date): Date => new Date(moment.getTime() + hours * hour)
