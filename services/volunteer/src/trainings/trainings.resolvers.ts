import { availableActions } from '@onecore/subgraph/graph/available-actions'
import { idField } from '@onecore/subgraph/graph/shared-resolvers'
import type { Resolvers } from '../__generated__/graphql.js'
import { volunteerTeamKind } from '../teams/team.model.js'
import { type Volunteer, volunteerKind } from '../volunteers/volunteer.model.js'
import { type Enrollment, enrollmentOf, freeTrainingPlaces, waitingFor } from './enrollment.js'
import { type VolunteerTraining, volunteerTrainingKind } from './training.model.js'
import { trainingCommands } from './training-commands.js'
import { findTrainings, seesEnrollments, trainingsOf } from './trainings.queries.js'

export const trainingResolvers: Resolvers = {
  Query: {
    volunteerTraining: (_, { id }, context) => context.find(volunteerTrainingKind, id),
    volunteerTrainings: (_, { filter, ...args }, context) => findTrainings(context, filter, args),
  },
  VolunteerTraining: {
    ...idField,
    community: ({ communityId }: VolunteerTraining) => ({ id: communityId }),
    team: ({ teamId }: VolunteerTraining, _, context) => teamId && context.find(volunteerTeamKind, teamId),
    trainer: (training: VolunteerTraining, _, context) =>
      training.trainerPersonId !== null && seesEnrollments(context, training) ? { id: training.trainerPersonId } : null,
    freePlaces: (training: VolunteerTraining) => freeTrainingPlaces(training),
    waiting: (training: VolunteerTraining) => waitingFor(training),
    enrollments: (training: VolunteerTraining, _, context) =>
      seesEnrollments(context, training) ? training.enrollments : [],
    myEnrollment: (training: VolunteerTraining, _, { caller }) => enrollmentOf(training, caller.personId),
    availableActions: (training: VolunteerTraining, _, context) =>
      availableActions(training, trainingCommands, context),
  },
  VolunteerTrainingEnrollment: {
    person: ({ personId }: Enrollment) => ({ id: personId }),
    volunteer: ({ volunteerId }: Enrollment, _, context) => context.find(volunteerKind, volunteerId),
  },
  Volunteer: { trainings: ({ _id }: Volunteer, _, context) => trainingsOf(context, _id) },
}
