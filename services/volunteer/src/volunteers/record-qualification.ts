import { calendarDay } from '@onecore/kernel/day'
import { change } from '@onecore/subgraph/command/command'
import { orderCode } from '../orders/order-code.js'
import { hasLeft, ofVolunteer, volunteerInput } from './volunteer.js'
import { volunteerKind } from './volunteer.model.js'

/** The community has seen the document of a legal qualification; a newer one replaces the older (Regulations art. 16). */
export const recordVolunteerQualification = change({
  ...ofVolunteer,
  name: 'recordVolunteerQualification',
  kind: volunteerKind,
  action: 'QUALIFY',
  input: volunteerInput
    .extend({
      qualification: orderCode,
      validFrom: calendarDay,
      validTo: calendarDay.optional(),
    })
    .refine(({ validFrom, validTo }) => validTo === undefined || validFrom <= validTo, {
      path: ['validTo'],
      error: 'must not lie before validFrom',
    }),
  guards: [hasLeft],
  decide: (decision, { qualifications = [] }, { qualification, validFrom, validTo }) => {
    const others = qualifications.filter(({ code }) => code !== qualification)
    return decision.set({ qualifications: [...others, { code: qualification, validFrom, validTo: validTo ?? null }] })
  },
})
