import { availableActions } from '@onecore/subgraph/graph/available-actions'
import { idField } from '@onecore/subgraph/graph/shared-resolvers'
import type { Resolvers } from '../__generated__/graphql.js'
import { volunteerTeamKind } from '../teams/team.model.js'
import { volunteerKind } from '../volunteers/volunteer.model.js'
import { freeHelperPlaces, type Helper } from './helper.js'
import { type VolunteerProgramme, volunteerProgrammeKind } from './programme.model.js'
import { programmeCommands, sessionCommands } from './programme-commands.js'
import { type ProgrammeSession, programmeSessionKind } from './session.model.js'
import { countsShown, helpersShown, participantsShown, type ShownParticipant } from './session.queries.js'

const newestFirst = { by: 'createdAt', descending: true } as const
const latestFirst = { by: 'startsAt', descending: true } as const
const among = <State extends string>(states: readonly State[] | null | undefined) =>
  states ? { status: { $in: [...states] } } : {}
/** A reference to an entity by its id, when there is one. */
const named = (id: string | null) => id && { id }

export const programmeResolvers: Resolvers = {
  Query: {
    volunteerProgramme: (_, { id }, context) => context.find(volunteerProgrammeKind, id),
    volunteerProgrammes: (_, { scopeId, generation, states, ...args }, context) =>
      context.page(
        volunteerProgrammeKind,
        { path: scopeId, ...(generation ? { generation } : {}), ...among(states) },
        newestFirst,
        args,
      ),
    programmeSession: (_, { id }, context) => context.find(programmeSessionKind, id),
    programmeSessions: (_, { scopeId, states, ...args }, context) =>
      context.page(programmeSessionKind, { path: scopeId, ...among(states) }, latestFirst, args),
    myProgrammeSessions: (_, args, context) => {
      const me = context.caller.personId ?? ''
      const fields = ['participants.personId', 'participants.guardianPersonId', 'helpers.personId']
      return context.page(programmeSessionKind, { $or: fields.map((field) => ({ [field]: me })) }, latestFirst, args)
    },
  },
  VolunteerProgramme: {
    ...idField,
    community: ({ communityId }: VolunteerProgramme) => ({ id: communityId }),
    team: ({ teamId }: VolunteerProgramme, _, context) => context.find(volunteerTeamKind, teamId),
    organization: ({ organizationId }: VolunteerProgramme) => named(organizationId),
    sessions: ({ _id }: VolunteerProgramme, args, context) =>
      context.pageOf(programmeSessionKind, { programmeId: _id }, latestFirst, args),
    availableActions: (programme: VolunteerProgramme, _, context) =>
      availableActions(programme, programmeCommands, context),
  },
  ProgrammeSession: {
    ...idField,
    programme: ({ programmeId }: ProgrammeSession, _, context) => context.get(volunteerProgrammeKind, programmeId),
    community: ({ communityId }: ProgrammeSession) => ({ id: communityId }),
    participantCount: (session: ProgrammeSession, _, context) => countsShown(context, session).participantCount,
    waitingCount: (session: ProgrammeSession, _, context) => countsShown(context, session).waitingCount,
    isFull: (session: ProgrammeSession, _, context) => countsShown(context, session).isFull,
    participants: (session: ProgrammeSession, _, context) => participantsShown(context, session),
    freeHelperPlaces: (session: ProgrammeSession) => freeHelperPlaces(session),
    helpers: (session: ProgrammeSession, _, context) => helpersShown(context, session),
    availableActions: (session: ProgrammeSession, _, context) => availableActions(session, sessionCommands, context),
  },
  ProgrammeParticipant: {
    person: ({ personId }: ShownParticipant) => named(personId),
    guardian: ({ guardianPersonId }: ShownParticipant) => named(guardianPersonId),
  },
  ProgrammeHelper: {
    person: ({ personId }: Helper) => ({ id: personId }),
    volunteer: ({ volunteerId }: Helper, _, context) => context.find(volunteerKind, volunteerId),
  },
}
