import { modelOf } from '@onecore/store/kind'
import { idField } from '@onecore/subgraph/graph/shared-resolvers'
import type { RequestContext } from '@onecore/subgraph/request-context'
import type { Resolvers } from '../__generated__/graphql.js'
import { communityKind } from '../divisions/community.model.js'
import { divisionKind } from '../divisions/division.model.js'
import { type Unit, unitKind } from '../units/unit.model.js'
import { type JointBody, jointBodyKind } from './joint-body.model.js'

export const jointBodyResolvers: Resolvers = {
  Query: {
    jointBody: (_, { id }, context) => context.find(jointBodyKind, id),
    jointBodies: (_, { scopeId, bodyKind, ...args }, context) =>
      context.page(
        jointBodyKind,
        { path: scopeId, ...(bodyKind ? { bodyKind } : {}) },
        { by: 'createdAt', descending: true },
        args,
      ),
  },
  JointBody: {
    ...idField,
    __resolveReference: ({ id }, context) => context.find(jointBodyKind, id),
    division: ({ communityId, scopeId }: JointBody, _, context) =>
      communityId === null ? context.find(divisionKind, scopeId) : null,
    community: ({ communityId }: JointBody, _, context) => communityId && context.find(communityKind, communityId),
    memberCount: ({ memberUnitIds }: JointBody) => memberUnitIds.length,
    members: ({ memberUnitIds }: JointBody, _, context) =>
      Promise.all(memberUnitIds.map((unitId) => context.get(unitKind, unitId))),
  },
  Unit: { jointBodies: ({ _id }: Unit, _, context) => jointBodiesOf(context, _id) },
}

/** Bodies that a unit is a member of; one database call for all units of a request. */
const jointBodiesOf = (context: RequestContext, unitId: string): Promise<JointBody[]> =>
  context
    .loader('jointBodiesOf', async (unitIds: readonly string[]) => {
      const found = await modelOf(context.connection, jointBodyKind)
        .find({ memberUnitIds: { $in: [...unitIds] } })
        .sort({ _id: 1 })
        .lean<JointBody[]>()
      return unitIds.map((wanted) => found.filter(({ memberUnitIds }) => memberUnitIds.includes(wanted)))
    })
    .load(unitId)
