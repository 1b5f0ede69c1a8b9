import { calendarDay } from '@onecore/kernel/day'
import { idOf } from '@onecore/kernel/type-id'
import { change } from '@onecore/subgraph/command/command'
import { z } from 'zod'
import { orderCode } from '../orders/order-code.js'
import { volunteerKind } from './volunteer.model.js'

/** The community has seen the document of a legal qualification; a newer one replaces the older (Regulations art. 16). */
export const recordVolunteerQualification = change({
  name: 'recordVolunteerQualification',
  payload: 'volunteer',
  kind: volunteerKind,
  action: 'QUALIFY',
  input: z
    .object({
      volunteerId: idOf('vol'),
      qualification: orderCode,
      validFrom: calendarDay,
      validTo: calendarDay.optional(),
    })
    .refine(({ validFrom, validTo }) => validTo === undefined || validFrom <= validTo, {
      path: ['validTo'],
      error: 'must not lie before validFrom',
    }),
  target: ({ volunteerId }) => volunteerId,
  guards: [],
  decide: (decision, { qualifications = [] }, { qualification, validFrom, validTo }) => {
    const others = qualifications.filter(({ code }) => code !== qualification)
    return decision.set({ qualifications: [...others, { code: qualification, validFrom, validTo: validTo ?? null }] })
  },
})
