import { dayOf } from '@onecore/kernel/day'
import { availableActions } from '@onecore/subgraph/graph/available-actions'
import { idField } from '@onecore/subgraph/graph/shared-resolvers'
import type { Resolvers } from '../__generated__/graphql.js'
import type { JointBody } from '../joint-bodies/joint-body.model.js'
import { type Unit, unitKind } from '../units/unit.model.js'
import { type AgreementSignature, type CoBuildingAgreement, coBuildingAgreementKind } from './agreement.model.js'
import { agreementCommands } from './agreement-commands.js'
import { yearOf } from './agreement-terms.rules.js'
import {
  type AgreementProgress,
  agreementProgress,
  bodyOf,
  contentCount,
  projectCount,
  unsignedMembers,
} from './agreements.queries.js'

const newestFirst = { by: 'createdAt', descending: true } as const

export const agreementResolvers: Resolvers = {
  Query: {
    coBuildingAgreement: (_, { id }, context) => context.find(coBuildingAgreementKind, id),
    coBuildingAgreements: (_, { scopeId, year, states, ...args }, context) =>
      context.page(
        coBuildingAgreementKind,
        { path: scopeId, ...(year ? { year } : {}), ...(states ? { status: { $in: [...states] } } : {}) },
        newestFirst,
        args,
      ),
  },
  CoBuildingAgreement: {
    ...idField,
    jointBody: bodyOf,
    unit: ({ unitId }: CoBuildingAgreement, _, context) => context.get(unitKind, unitId),
    timeline: ({ steps }: CoBuildingAgreement) => steps,
    availableActions: (agreement: CoBuildingAgreement, _, context) =>
      availableActions(agreement, agreementCommands, context),
  },
  CoBuildingSignature: { by: ({ byPersonId }: AgreementSignature) => ({ id: byPersonId }) },
  JointBody: {
    agreementProgress: (body: JointBody, { year }, context) =>
      agreementProgress(context, body, year ?? yearOf(dayOf(context.now))),
  },
  CoBuildingProgress: {
    memberCount: ({ body }: AgreementProgress) => body.memberUnitIds.length,
    signedCount: ({ signed }: AgreementProgress) => signed.length,
    projectCount,
    contentCount,
    agreements: ({ signed }: AgreementProgress) => signed,
    unsignedMembers: (progress: AgreementProgress, _, context) =>
      Promise.all(unsignedMembers(progress).map((unitId) => context.get(unitKind, unitId))),
  },
  Unit: {
    coBuildingAgreements: ({ _id }: Unit, args, context) =>
      context.pageOf(coBuildingAgreementKind, { unitId: _id }, newestFirst, args),
  },
}
