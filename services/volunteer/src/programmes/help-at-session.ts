import { dayOf } from '@onecore/kernel/day'
import { idOf } from '@onecore/kernel/type-id'
import { change } from '@onecore/subgraph/command/command'
import { z } from 'zod'
import { insuranceOf } from '../insurance/insurance.queries.js'
import { covers } from '../insurance/insurance-cover.js'
import { isDangerous } from '../orders/danger.rules.js'
import { volunteerOrderKind } from '../orders/order.model.js'
import { collide } from '../orders/order-guards.js'
import { volunteerTeamKind } from '../teams/team.model.js'
import { volunteerKind } from '../volunteers/volunteer.model.js'
import { programmeSessionKind } from './session.model.js'
import { upcomingHelp } from './session.queries.js'
import { hasBegun, hasPlaceToHelp, needsNoHelper, takesPart } from './session-guards.js'

const atSession = {
  payload: 'session',
  kind: programmeSessionKind,
  input: z.object({ sessionId: idOf('vsess') }),
  states: ['OPEN'],
  target: ({ sessionId }: { sessionId: string }) => sessionId,
} as const

/** A volunteer of the programme's team takes a helper's place, personally and of their own will (art. 25). 认领服务 */
export const takeProgrammeHelperPlace = change({
  ...atSession,
  name: 'takeProgrammeHelperPlace',
  action: 'HELP',
  guards: [hasBegun, hasPlaceToHelp, takesPart, needsNoHelper],
  facts: async (session, _, { read, caller, now }) => {
    const volunteer = await read.first(volunteerKind, { personId: caller.personId ?? '' })
    if (volunteer === null) return null
    const { _id } = volunteer
    return {
      volunteer,
      team: await read.get(volunteerTeamKind, session.teamId),
      insurance: await insuranceOf(read, [volunteer], [session.teamId], now),
      orders: await read.list(volunteerOrderKind, {
        status: { $in: ['OFFERED', 'ACCEPTED', 'IN_SERVICE'] },
        participations: { $elemMatch: { volunteerId: _id, status: { $in: ['ACCEPTED', 'PRESENT'] } } },
      }),
      sessions: await upcomingHelp(read, [_id]),
    }
  },
  decide: (decision, session, _, { facts, now }) => {
    if (facts === null) return decision.refuseWhen(true, 'NOT_A_VOLUNTEER')
    const { volunteer, team, insurance, orders, sessions } = facts
    const { startsAt, teamId } = session
    const insured = { volunteerId: volunteer._id, teamId, communityId: volunteer.communityId }
    const day = dayOf(startsAt)
    const isCovered = insurance.some((proof) => covers(proof, insured, day))
    return (
      decision
        .refuseWhen(volunteer.status !== 'ACTIVE', 'VOLUNTEER_NOT_ACTIVE')
        .refuseWhen(!volunteer.teamIds.includes(teamId), 'NOT_IN_TEAM')
        .refuseWhen(team.status !== 'ACTIVE', 'TEAM_NOT_ACTIVE')
        .refuseWhen(
          [...orders, ...sessions].some((other) => collide(session, other)),
          'ALREADY_ENGAGED',
        )
        // Volunteer Service Regulations, art. 17: insurance comes before service with possible danger.
        .refuseWhen(isDangerous(session.risks, day) && !isCovered, 'NEEDS_INSURANCE')
        .set({
          helpers: [
            ...session.helpers,
            { volunteerId: volunteer._id, personId: volunteer.personId, status: 'COMING', takenAt: now },
          ],
        })
        // One person who takes two places of the same time at once meets themselves here.
        .change(volunteerKind, volunteer, (registration) => registration)
    )
  },
})

/** A volunteer who cannot help after all says so before the session begins. 退出服务 */
export const giveBackProgrammeHelperPlace = change({
  ...atSession,
  name: 'giveBackProgrammeHelperPlace',
  action: 'STOP_HELPING',
  guards: [hasBegun],
  decide: (decision, { helpers }, _, { caller }) =>
    decision.set({ helpers: helpers.filter(({ personId }) => personId !== caller.personId) }),
})
