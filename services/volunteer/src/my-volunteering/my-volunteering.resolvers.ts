import type { Resolvers } from '../__generated__/graphql.js'
import type { InsuranceProof } from '../insurance/insurance-proof.model.js'
import { volunteerTeamKind } from '../teams/team.model.js'
import { type Volunteer, volunteerKind } from '../volunteers/volunteer.model.js'
import { insuranceToday } from './insurance-today.js'
import { ownRecord } from './service-record.js'
import { type UnitCredit, unitCredits } from './unit-credits.js'

export const myVolunteeringResolvers: Resolvers = {
  Query: {
    myVolunteering: (_, __, { caller: { personId }, read }) =>
      personId === null ? null : read.first(volunteerKind, { personId }),
  },
  Volunteer: {
    insuranceToday: (volunteer: Volunteer, _, context) => insuranceToday(context, volunteer),
    // How somebody was rated is their own affair; others see the rating of each order that they may see.
    serviceRecord: ({ _id, personId }: Volunteer, _, context) =>
      personId === context.caller.personId ? ownRecord(context, _id) : null,
    unitCredits: ({ _id }: Volunteer, _, context) => unitCredits(context, _id),
  },
  VolunteerInsuranceCover: {
    team: ({ teamId }: InsuranceProof, _, context) => teamId && context.find(volunteerTeamKind, teamId),
  },
  VolunteerUnitCredit: { unit: ({ unitId }: UnitCredit) => ({ id: unitId }) },
}
