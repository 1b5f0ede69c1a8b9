import { counterField } from '@onecore/subgraph/counters/counter-field'
import { availableActions } from '@onecore/subgraph/graph/available-actions'
import { idField } from '@onecore/subgraph/graph/shared-resolvers'
import type { Resolvers } from '../__generated__/graphql.js'
import { volunteerOrderKind } from '../orders/order.model.js'
import { programmeSessionKind } from '../programmes/session.model.js'
import { type VolunteerTeam, volunteerTeamKind } from '../teams/team.model.js'
import { type Volunteer, volunteerKind } from '../volunteers/volunteer.model.js'
import { correctionCommands } from './decide-correction.js'
import { type HourCorrection, hourCorrectionKind } from './hour-correction.model.js'
import { minutesOf } from './hour-entry.js'
import { type HourEntry, hourEntryKind } from './hour-entry.model.js'
import { type HourPublication, hourPublicationKind } from './hour-publication.model.js'
import { findHours, findHoursToConfirm } from './hours.list.js'

const newestFirst = { by: 'createdAt', descending: true } as const
const inScope = (scopeId: string | null | undefined) => (scopeId ? { path: scopeId } : {})

export const hourResolvers: Resolvers = {
  Query: {
    hourEntries: (_, { filter, ...args }, context) => findHours(context, filter, args),
    hourPublications: (_, { scopeId, ...args }, context) =>
      context.page(hourPublicationKind, { path: scopeId }, newestFirst, args),
    hourCorrections: (_, { scopeId, states, publicationId, ...args }, context) =>
      context.page(
        hourCorrectionKind,
        {
          ...inScope(scopeId),
          ...(states ? { status: { $in: [...states] } } : {}),
          ...(publicationId ? { publicationId } : {}),
        },
        newestFirst,
        args,
      ),
  },
  Volunteer: {
    hours: ({ _id }: Volunteer, args, context) =>
      context.pageOf(hourEntryKind, { volunteerId: _id }, newestFirst, args),
    confirmedMinutes: counterField('volunteer.minutes'),
  },
  VolunteerTeam: {
    hoursToConfirm: ({ _id }: VolunteerTeam, args, context) => findHoursToConfirm(context, _id, args),
    confirmedMinutes: counterField('team.minutes'),
  },
  Unit: { volunteeredMinutes: counterField('unit.minutes') },
  HourEntry: {
    ...idField,
    order: ({ orderId }: HourEntry, _, context) => orderId && context.find(volunteerOrderKind, orderId),
    session: ({ sessionId = null }: HourEntry, _, context) =>
      sessionId && context.find(programmeSessionKind, sessionId),
    volunteer: ({ volunteerId }: HourEntry, _, context) => context.find(volunteerKind, volunteerId),
    team: ({ teamId = null }: HourEntry, _, context) => teamId && context.find(volunteerTeamKind, teamId),
    minutes: (entry: HourEntry) => minutesOf(entry),
    isLongDay: ({ isLongDay = false }: HourEntry) => isLongDay,
    discardReason: ({ discardReason = null }: HourEntry) => discardReason,
    reverses: ({ reversalOf = null }: HourEntry, _, context) => reversalOf && context.find(hourEntryKind, reversalOf),
    reversedBy: ({ reversedBy = null }: HourEntry, _, context) => reversedBy && context.find(hourEntryKind, reversedBy),
  },
  HourPublication: {
    ...idField,
    community: ({ communityId }: HourPublication) => ({ id: communityId }),
    entries: ({ _id }: HourPublication, args, context) =>
      context.pageOf(hourEntryKind, { publicationId: _id }, newestFirst, args),
  },
  HourCorrection: {
    ...idField,
    entry: ({ hourEntryId }: HourCorrection, _, context) => context.find(hourEntryKind, hourEntryId),
    availableActions: (correction: HourCorrection, _, context) =>
      availableActions(correction, correctionCommands, context),
  },
}
