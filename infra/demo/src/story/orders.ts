import { hourEntryKind } from '@onecore/volunteer/hours/hour-entry.model'
import { type VolunteerOrder, volunteerOrderKind } from '@onecore/volunteer/orders/order.model'
import { fedBackCaseId, visitCaseId } from './case-ids.js'
import { type Chapter, chapter } from './chapter.js'
import { hoursAfter } from './history.js'
import { daysBefore } from './time.js'
import {
  accepted,
  delivered,
  dispatched,
  hoursOf,
  order,
  orderId,
  requested,
  served,
  signed,
  taken,
  withSignature,
} from './told-order.js'

/** The order of the case whose help is under way. */
export const acceptedOrderId = orderId('accepted')
/** The order of the case whose result waits for an appraisal. */
export const signedOrderId = orderId('signed')

/** An order that a case has opened begins when the case was routed, four hours after it was reported. */
const afterRouting = (now: Date, days: number): Date => hoursAfter(daysBefore(now, days), 4)

/** Five orders of Kangsheng, each as far along as its name says; all of them are made up. */
const orders = (now: Date): VolunteerOrder[] => [
  order('requested', daysBefore(now, 1), '陪同就医（示例）', requested),
  order('dispatched', daysBefore(now, 2), '帮助整理房间（示例）', dispatched),
  { ...taken('accepted', afterRouting(now, 2), '上门探访独居老人（示例）', accepted), caseId: visitCaseId },
  served('delivered', daysBefore(now, 3), delivered(50)),
  { ...withSignature(served('signed', afterRouting(now, 5), signed(50))), caseId: fedBackCaseId },
]

export const orderChapters = (now: Date): Chapter[] => [
  chapter({ label: 'orders', service: 'volunteer', kind: volunteerOrderKind, size: 5, documents: () => orders(now) }),
  chapter({
    label: 'hours',
    service: 'volunteer',
    kind: hourEntryKind,
    size: 2,
    documents: () => orders(now).flatMap(hoursOf),
  }),
]
