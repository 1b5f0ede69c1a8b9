import { covers } from '@onecore/access/jurisdiction'
import { procurementProjectPublished } from '@onecore/events/contracts/procurement'
import { calendarDay } from '@onecore/kernel/day'
import { fenAmount } from '@onecore/kernel/fen'
import { shortText } from '@onecore/kernel/text'
import { idOf, newId } from '@onecore/kernel/type-id'
import { creation } from '@onecore/subgraph/command/command'
import { communityReferences } from '@onecore/subgraph/reference/community.model'
import { pathOverCommunities } from '@onecore/subgraph/reference/path-after-move'
import { z } from 'zod'
import { organizationKind } from '../organizations/organization.model.js'
import { serviceFieldCodes } from '../service-fields/service-field.js'
import { longTermGrounds, termRefusals } from './contract-term.js'
import { mayContract, mayPurchase, purchaserKinds } from './parties.js'
import { projectKind } from './project.model.js'

/** Enters a purchased project in the public register: who bought what from whom, for which communities. */
export const registerProject = creation({
  name: 'registerProject',
  payload: 'project',
  kind: projectKind,
  action: 'REGISTER',
  input: z.object({
    title: shortText(200),
    purchaser: z.object({
      kind: z.enum(purchaserKinds),
      name: shortText(100),
      unitId: idOf('unit').optional(),
    }),
    organizationId: idOf('org'),
    fields: serviceFieldCodes.default([]),
    communityIds: z
      .array(idOf('comm'))
      .min(1)
      .max(300)
      .transform((ids) => [...new Set(ids)]),
    serviceContents: z.array(shortText(200)).min(1).max(30),
    term: z
      .object({
        startsOn: calendarDay,
        endsOn: calendarDay,
        grounds: z.array(z.enum(longTermGrounds)).max(longTermGrounds.length).default([]),
      })
      .optional(),
    amountFen: fenAmount.optional(),
    isSynthetic: z.boolean().default(false),
  }),
  facts: async ({ organizationId, communityIds }, { read }) => ({
    organization: await read.get(organizationKind, organizationId),
    communities: await Promise.all(communityIds.map((id) => read.get(communityReferences, id))),
  }),
  draft: ({ purchaser, term, amountFen, ...input }, { facts, now }) => ({
    ...input,
    _id: newId('proj', now),
    purchaser: { ...purchaser, unitId: purchaser.unitId ?? null },
    path: pathOverCommunities(facts.communities.map(({ path }) => path)),
    term: term ?? null,
    amountFen: amountFen ?? null,
  }),
  decide: (decision, project, _, { facts: { organization, communities }, caller, now }) => {
    // Any community admits the caller to the draft; a project is entered only by somebody responsible for all of them.
    const elsewhere = communities.filter(({ path }) => !covers(caller, now, path, 'STREET_OFFICER', 'ADMINISTRATOR'))
    if (project.term !== null) decision.refusals.push(...termRefusals(project.term))
    return decision
      .refuseWhen(elsewhere.length > 0, 'COMMUNITY_OUT_OF_JURISDICTION', 'communityIds', { count: elsewhere.length })
      .refuseWhen(!mayPurchase(project.purchaser.kind), 'NOT_A_PURCHASER', ['purchaser', 'kind'])
      .refuseWhen(!mayContract(organization.form), 'CONTRACTOR_NOT_A_LEGAL_PERSON', 'organizationId')
      .count('projects', [...project.path, project.organizationId])
      .emit(procurementProjectPublished, {
        projectId: project._id,
        organizationId: project.organizationId,
        communityIds: project.communityIds,
        fields: project.fields,
      })
  },
})
