import { type Counted, counterField } from '@onecore/subgraph/counters/counter-field'
import { availableActions } from '@onecore/subgraph/graph/available-actions'
import { idField } from '@onecore/subgraph/graph/shared-resolvers'
import type { Resolvers } from '../__generated__/graphql.js'
import { communityKind } from '../divisions/community.model.js'
import { divisionKind } from '../divisions/division.model.js'
import { type Appraisal, type Case, caseKind } from './case.model.js'
import { caseCommands } from './case-commands.js'
import { inChargeOf, levelOf } from './case-level.rules.js'
import type { CaseLink } from './case-links.js'
import type { CaseTarget } from './case-terms.js'
import { findCases, isOverdue } from './cases.queries.js'

const itemTypes = {
  VOLUNTEER_ORDER: 'VolunteerOrder',
  PROCUREMENT_NEED: 'ProcurementNeed',
  TOPIC: 'Topic',
  WARM_HEART_ITEM: 'WarmHeartItem',
} as const satisfies Record<CaseTarget, string>

export const caseResolvers: Resolvers = {
  Query: {
    case: (_, { id }, context) => context.find(caseKind, id),
    cases: (_, { filter, ...args }, context) => findCases(context, filter, args),
  },
  Case: {
    ...idField,
    __resolveReference: ({ id }, context) => context.find(caseKind, id),
    community: ({ communityId }: Case, _, context) => context.get(communityKind, communityId),
    reportedBy: ({ reportedByPersonId }: Case) => reportedByPersonId && { id: reportedByPersonId },
    servedPerson: ({ servedPersonId }: Case) => servedPersonId && { id: servedPersonId },
    fromVolunteerOrder: ({ volunteerOrderId }: Case) => volunteerOrderId && { id: volunteerOrderId },
    level: (matter: Case) => levelOf(matter),
    escalatedTo: (matter: Case, _, context) =>
      levelOf(matter) === 'COMMUNITY' ? null : context.find(divisionKind, inChargeOf(matter)),
    handler: ({ handlerPersonId }: Case) => handlerPersonId && { id: handlerPersonId },
    isOverdue: (matter: Case, _, { now }) => isOverdue(matter, now),
    mergedInto: ({ mergedIntoId }: Case, _, context) => mergedIntoId && context.find(caseKind, mergedIntoId),
    timeline: ({ steps }: Case) => steps,
    availableActions: (matter: Case, _, context) => availableActions(matter, caseCommands, context),
  },
  CaseLink: {
    item: ({ target, itemId }: CaseLink) => itemId && { __typename: itemTypes[target], id: itemId },
    passedOnFrom: ({ passedOnFrom }: CaseLink) => passedOnFrom && { id: passedOnFrom },
  },
  CaseAppraisal: {
    by: ({ byPersonId }: Appraisal) => ({ id: byPersonId }),
  },
  Community: { caseHandling: (community: Counted) => community },
  Division: { caseHandling: (division: Counted) => division },
  CaseHandling: {
    openCount: counterField('cases.open'),
    closedCount: counterField('cases.closed'),
    satisfiedCount: counterField('cases.satisfied'),
    reopenedCount: counterField('cases.reopened'),
  },
}
