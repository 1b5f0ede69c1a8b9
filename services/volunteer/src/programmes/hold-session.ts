import { idOf, newId } from '@onecore/kernel/type-id'
import { transition } from '@onecore/subgraph/command/command'
import { z } from 'zod'
import { draftHours, isCounting } from '../hours/hour-entry.js'
import { hourEntryKind } from '../hours/hour-entry.model.js'
import { serviceAroundEach } from '../hours/hours.queries.js'
import { overlap } from '../hours/service-time.js'
import { volunteerOrderKind } from '../orders/order.model.js'
import { volunteerTeamKind } from '../teams/team.model.js'
import { volunteerKind } from '../volunteers/volunteer.model.js'
import { attendedIn, withAttendance } from './attendance.js'
import { ofSession, programmeSessions } from './session.js'
import { isHelpTime, mostHelpers, mostParticipants } from './session.rules.js'

const help = z.object({ volunteerId: idOf('vol'), from: z.date(), to: z.date() })
const oncePerVolunteer = (helpers: readonly { volunteerId: string }[]): boolean =>
  new Set(helpers.map(({ volunteerId }) => volunteerId)).size === helpers.length

/**
 * The session took place: the organizer records in one go who took part, and which helpers were there from when to when.
 * Their time is drafted as hours, which the team confirms (nobody signs for a whole room). All or nothing. Recorded again,
 * it corrects who took part, and adds helpers who were forgotten. 活动开展
 */
export const holdProgrammeSession = transition({
  ...ofSession,
  name: 'holdProgrammeSession',
  on: programmeSessions,
  move: 'HOLD',
  input: z.object({
    sessionId: idOf('vsess'),
    presentPersonIds: z.array(idOf('person')).max(mostParticipants),
    helpers: z.array(help).max(mostHelpers).refine(oncePerVolunteer, { error: 'names each volunteer once' }),
  }),
  facts: async (session, { helpers }, { read }) => {
    const volunteerIds = helpers.map(({ volunteerId }) => volunteerId)
    const team = await read.get(volunteerTeamKind, session.teamId)
    return {
      unitId: team.hostKind === 'UNIT' ? team.hostId : null,
      volunteers: await read.list(volunteerKind, { _id: { $in: volunteerIds } }),
      besides: await serviceAroundEach(read, helpers),
      // Who has checked in elsewhere and not out again; it ends in hours too.
      elsewhere: await read.list(volunteerOrderKind, {
        status: 'IN_SERVICE',
        participations: { $elemMatch: { volunteerId: { $in: volunteerIds }, status: 'PRESENT' } },
      }),
    }
  },
  decide: (decision, session, { presentPersonIds, helpers }, { facts, now }) => {
    const { unitId, volunteers, besides, elsewhere } = facts
    const present = new Set(presentPersonIds)
    const after = withAttendance(session, present, new Set(helpers.map(({ volunteerId }) => volunteerId)))
    const attended = attendedIn(after)
    const known = new Set(session.participants.map(({ personId }) => personId))
    decision
      .refuseWhen(!presentPersonIds.every((personId) => known.has(personId)), 'NOT_SIGNED_UP', 'presentPersonIds')
      .refuseWhen(attended > session.places, 'MORE_THAN_PLACES', 'presentPersonIds', { places: session.places })
    for (const [index, { volunteerId, from, to }] of helpers.entries()) {
      const field = (name: string) => ['helpers', String(index), name]
      const volunteer = volunteers.find(({ _id }) => _id === volunteerId)
      const others = besides.filter((other) => other.volunteerId === volunteerId && isCounting(other))
      const isElsewhere = elsewhere.some(({ participations }) =>
        participations.some((one) => one.volunteerId === volunteerId && (one.checkedInAt ?? to) < to),
      )
      const helper = session.helpers.find((one) => one.volunteerId === volunteerId)
      decision
        .refuseWhen(helper === undefined, 'NOT_A_HELPER', field('volunteerId'))
        .refuseWhen(helper?.status === 'SERVED', 'HELP_RECORDED', field('volunteerId'))
        .refuseWhen(!isHelpTime(session, { from, to }), 'NOT_THE_TIME_OF_SESSION', field('from'))
        .refuseWhen(to > now, 'NOT_YET', field('to'))
        .refuseWhen(isElsewhere || others.some((other) => overlap({ from, to }, other)), 'HOURS_OVERLAP', field('from'))
      if (volunteer === undefined) continue // is no helper, as was refused above
      decision
        .create(
          hourEntryKind,
          draftHours({
            _id: newId('hour', now),
            orderId: null,
            sessionId: session._id,
            at: session,
            volunteerId,
            volunteerPersonId: volunteer.personId,
            unitId,
            from,
            to,
            besides: others,
          }),
        )
        // Two sessions that record the same volunteer's help at once meet here.
        .change(volunteerKind, volunteer, (registration) => registration)
    }
    return decision
      .set(after)
      .count('programmes.sessions', session.path, session.status === 'HELD' ? 0 : 1)
      .count('programmes.participations', session.path, attended - attendedIn(session))
  },
})
