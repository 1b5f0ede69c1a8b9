import { longText, shortText } from '@onecore/kernel/text'
import { idOf, newId } from '@onecore/kernel/type-id'
import { creation, transition } from '@onecore/subgraph/command/command'
import { z } from 'zod'
import { orderCodes } from '../orders/order-code.js'
import { volunteerProgrammeKind } from './programme.model.js'
import { ofSession, programmeSessions } from './session.js'
import { programmeSessionLifecycle } from './session.lifecycle.js'
import { programmeSessionKind } from './session.model.js'
import { upcomingOf } from './session.queries.js'
import { isSessionTime, mostHelpers, mostParticipants, mostUpcomingSessions } from './session.rules.js'

/** The organizer plans a session: when, where, for how many. Nobody can sign up before it is opened. 活动筹备 */
export const planProgrammeSession = creation({
  name: 'planProgrammeSession',
  payload: 'session',
  kind: programmeSessionKind,
  action: 'PLAN',
  input: z
    .object({
      programmeId: idOf('vprog'),
      seriesNumber: z.int().min(1).optional(),
      title: shortText(100),
      venue: shortText(200),
      startsAt: z.date(),
      endsAt: z.date(),
      places: z.int().min(1).max(mostParticipants),
      helperPlaces: z.int().min(0).max(mostHelpers).default(0),
      risks: orderCodes.default([]),
    })
    .refine(isSessionTime, { path: ['endsAt'], error: 'must be later than startsAt, by 24 hours at most' }),
  facts: async ({ programmeId }, { read }) => ({
    programme: await read.get(volunteerProgrammeKind, programmeId),
    upcoming: await read.figures(programmeSessionKind, [{ $match: upcomingOf(programmeId) }, { $project: { _id: 1 } }]),
  }),
  draft: (input, { facts: { programme }, now }) => ({
    ...input,
    _id: newId('vsess', now),
    status: programmeSessionLifecycle.initial,
    steps: [],
    seriesNumber: input.seriesNumber ?? null,
    participants: [],
    helpers: [],
    communityId: programme.communityId,
    path: programme.path,
    teamId: programme.teamId,
    organizationId: programme.organizationId,
    isSensitive: programme.isSensitive,
    reason: null,
  }),
  decide: (decision, { seriesNumber }, { startsAt }, { facts: { programme, upcoming }, now }) =>
    decision
      .refuseWhen(programme.status !== 'PLANNED' && programme.status !== 'RUNNING', 'PROGRAMME_NOT_RUNNING')
      .refuseWhen(
        seriesNumber !== null && !programme.series.some(({ number }) => number === seriesNumber),
        'NO_SUCH_SERIES',
        'seriesNumber',
      )
      .refuseWhen(upcoming.length >= mostUpcomingSessions, 'TOO_MANY_SESSIONS', [], { most: mostUpcomingSessions })
      .refuseWhen(startsAt <= now, 'DUE_IN_THE_PAST', 'startsAt')
      // Two of the programme's commands at once meet here: nothing is planned for one that ends at that moment.
      .change(volunteerProgrammeKind, programme, (unchanged) => unchanged)
      .begin(programmeSessionLifecycle, 'PLAN'),
})

/** People can sign up from now on. 开放报名 */
export const openProgrammeSession = transition({
  ...ofSession,
  name: 'openProgrammeSession',
  on: programmeSessions,
  move: 'OPEN',
  input: z.object({ sessionId: idOf('vsess') }),
})

/** The session does not take place, and those who signed up read why. 取消活动 */
export const cancelProgrammeSession = transition({
  ...ofSession,
  name: 'cancelProgrammeSession',
  on: programmeSessions,
  move: 'CANCEL',
  input: z.object({ sessionId: idOf('vsess'), reason: longText(500) }),
  decide: (decision, _, { reason }) => decision.set({ reason }),
})
