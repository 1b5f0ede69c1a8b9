import { hourEntryKind } from '@onecore/volunteer/hours/hour-entry.model'
import type { VolunteerOrderState } from '@onecore/volunteer/orders/order.lifecycle'
import { type VolunteerOrder, volunteerOrderKind } from '@onecore/volunteer/orders/order.model'
import { type Chapter, chapter } from './chapter.js'
import type { Told } from './history.js'
import { volunteerPersonId } from './persona-people.js'
import { teamIdOf } from './teams.js'
import { daysBefore } from './time.js'
import { hoursOf, served, taken, withSignature } from './told-order.js'
import { binhe, liaisonUnit } from './units.js'
import { volunteerId } from './volunteers.js'

const teamId = teamIdOf(liaisonUnit)
/** The volunteers join the teams in turn: this one is of the unit's team, the sixth. */
const volunteer = 5
// People of the register who have nothing else to do in this story.
const [leader, worker, neighbour] = [volunteerPersonId(17), volunteerPersonId(18), volunteerPersonId(19)]

const accepted: readonly Told<VolunteerOrderState>[] = [
  ['REQUEST', 'REQUESTED', neighbour],
  ['REVIEW', 'REVIEWED', worker],
  ['DISPATCH', 'DISPATCHED', worker],
  ['OFFER', 'OFFERED', leader],
  ['ACCEPT', 'ACCEPTED', volunteerPersonId(volunteer)],
]
const signed: readonly Told<VolunteerOrderState>[] = [
  ...accepted,
  ['CHECK_IN', 'IN_SERVICE', volunteerPersonId(volunteer)],
  ['CHECK_OUT', 'IN_SERVICE', volunteerPersonId(volunteer), 1.5],
  ['DELIVER', 'DELIVERED', volunteerPersonId(volunteer)],
  ['SIGN', 'SIGNED', neighbour],
]

/** Two orders of Binhe for the unit's team, one under way and one signed for; both are made up. */
const orders = (now: Date): VolunteerOrder[] => [
  ofUnit(taken('unit/accepted', daysBefore(now, 1), '搬运旧家具（示例）', accepted)),
  ofUnit(withSignature(served('unit/signed', daysBefore(now, 6), signed))),
]

const ofUnit = (told: VolunteerOrder): VolunteerOrder => ({
  ...told,
  communityId: binhe.id,
  path: [...binhe.path],
  teamId,
  askedTeamIds: [teamId],
  requestedByPersonId: neighbour,
  servedPersonId: neighbour,
  participations: told.participations.map((one) => ({
    ...one,
    volunteerId: volunteerId(volunteer),
    personId: volunteerPersonId(volunteer),
  })),
  signature: told.signature && { ...told.signature, byPersonId: neighbour },
})

const ofUnits = { service: 'volunteer', label: 'orders of a unit' } as const

export const unitOrderChapters = (now: Date): Chapter[] => [
  chapter({ ...ofUnits, kind: volunteerOrderKind, size: 2, documents: () => orders(now) }),
  chapter({
    ...ofUnits,
    kind: hourEntryKind,
    size: 1,
    documents: () =>
      orders(now)
        .flatMap(hoursOf)
        .map((entry) => ({ ...entry, unitId: liaisonUnit._id })),
  }),
]
