import { idOf } from '@onecore/kernel/type-id'
import { z } from 'zod'
import { defineEvent } from '../contract.js'
import { code, divisionPath, instant } from './fields.js'

/** `caseId` is null for an order that a resident placed directly. */
const ofOrder = { orderId: idOf('vorder'), communityId: idOf('comm'), caseId: idOf('case').nullable() }

export const volunteerOrderRequested = defineEvent({
  publisher: 'volunteer',
  name: 'VolunteerOrderRequested',
  version: 1,
  means: 'Volunteer help was requested, by a resident or by a routed case.',
  term: '点单',
  data: z.object({ ...ofOrder, category: code, servedPersonId: idOf('person').nullable() }),
})

export const volunteerOrderDispatched = defineEvent({
  publisher: 'volunteer',
  name: 'VolunteerOrderDispatched',
  version: 1,
  means: 'The community gave the order to a team, or it went on to this one because nobody of another took it up.',
  term: '下单',
  data: z.object({
    ...ofOrder,
    teamId: idOf('team'),
    /** It went on by itself; false or absent when the community chose the team. */
    isAutomatic: z.boolean().optional(),
  }),
})

export const volunteerOrderAccepted = defineEvent({
  publisher: 'volunteer',
  name: 'VolunteerOrderAccepted',
  version: 1,
  means: 'A volunteer accepted the order personally.',
  term: '买单（认领）',
  data: z.object({ ...ofOrder, teamId: idOf('team').nullable(), volunteerId: idOf('vol') }),
})

export const volunteerOrderDelivered = defineEvent({
  publisher: 'volunteer',
  name: 'VolunteerOrderDelivered',
  version: 1,
  means: 'The help was given and waits for the signature of the served person.',
  term: '买单（完成服务）',
  data: z.object({ ...ofOrder, volunteerId: idOf('vol') }),
})

export const volunteerOrderSigned = defineEvent({
  publisher: 'volunteer',
  name: 'VolunteerOrderSigned',
  version: 1,
  means: 'The served person, or a witnessed proxy, confirmed and rated the help; the case is no longer blocked.',
  term: '签单',
  data: z.object({
    ...ofOrder,
    teamId: idOf('team').nullable(),
    /** The first of those who helped. */
    volunteerId: idOf('vol'),
    /** All who helped. */
    volunteerIds: z.array(idOf('vol')).max(50).optional(),
    rating: z.int().min(1).max(5),
    minutes: z.int().min(0),
    isProxySigned: z.boolean(),
  }),
})

export const volunteerOrderUnclaimed = defineEvent({
  publisher: 'volunteer',
  name: 'VolunteerOrderUnclaimed',
  version: 1,
  means: 'Nobody took the order up while it was offered; the community has to find another way.',
  term: '无人认领',
  data: z.object({ ...ofOrder, hours: z.int().min(0) }),
})

export const volunteerOrderDeclined = defineEvent({
  publisher: 'volunteer',
  name: 'VolunteerOrderDeclined',
  version: 1,
  means: 'The community declined the order or routed it elsewhere; the case must be handled in another way.',
  term: '不予受理',
  data: z.object({ ...ofOrder, reasonCode: code }),
})

export const volunteerOrderRouted = defineEvent({
  publisher: 'volunteer',
  name: 'VolunteerOrderRouted',
  version: 1,
  means: 'The community sent the order on instead of to volunteers; whoever it goes to opens an item of their own.',
  term: '转办',
  data: z.object({
    ...ofOrder,
    /** From the city down to the street; the community itself is not in it. */
    path: divisionPath,
    target: z.enum(['CASE', 'PROCUREMENT']),
    category: code,
    servedPersonId: idOf('person').nullable(),
    requestedByPersonId: idOf('person').nullable(),
    /** When help is needed by. */
    dueAt: instant.nullable(),
  }),
})

export const volunteerOrderCancelled = defineEvent({
  publisher: 'volunteer',
  name: 'VolunteerOrderCancelled',
  version: 1,
  means: 'The order was withdrawn before it was delivered; the case must be handled in another way.',
  term: '撤单',
  data: z.object({ ...ofOrder, reasonCode: code }),
})

export const volunteerOrderEvents = [
  volunteerOrderRequested,
  volunteerOrderDispatched,
  volunteerOrderAccepted,
  volunteerOrderDelivered,
  volunteerOrderSigned,
  volunteerOrderUnclaimed,
  volunteerOrderDeclined,
  volunteerOrderRouted,
  volunteerOrderCancelled,
] as const
