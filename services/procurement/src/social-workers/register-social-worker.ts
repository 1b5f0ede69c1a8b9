import { idOf, isId, newId } from '@onecore/kernel/type-id'
import { creation, type Inquiry } from '@onecore/subgraph/command/command'
import { z } from 'zod'
import { organizationKind } from '../organizations/organization.model.js'
import { getPlace, placeId } from '../place.js'
import { socialWorkerKind } from './social-worker.model.js'

/** Enters somebody who holds a social worker's certificate: with their organization, or with a community or division. */
export const registerSocialWorker = creation({
  name: 'registerSocialWorker',
  payload: 'socialWorker',
  kind: socialWorkerKind,
  action: 'REGISTER',
  input: z.object({
    personId: idOf('person'),
    certificate: z.enum(['ASSISTANT', 'SOCIAL_WORKER', 'SENIOR']),
    workplaceId: z.union([idOf('org'), placeId], {
      error: 'must be the id of a social organization, a community or a division',
    }),
    isSynthetic: z.boolean().default(false),
  }),
  facts: async ({ personId, workplaceId }, inquiry) => ({
    workplace: await getWorkplace(workplaceId, inquiry),
    isRegistered: await inquiry.read.exists(socialWorkerKind, { personId }),
  }),
  draft: ({ personId, certificate, isSynthetic }, { facts, now }) => ({
    _id: newId('sworker', now),
    personId,
    certificate,
    organizationId: facts.workplace.organizationId,
    path: facts.workplace.path,
    isSynthetic,
  }),
  decide: (decision, { organizationId, path }, _, { facts }) =>
    decision
      .refuseWhen(facts.isRegistered, 'SOCIAL_WORKER_REGISTERED', 'personId')
      .refuseWhen(!facts.workplace.isActive, 'COMMUNITY_DISSOLVED', 'workplaceId')
      .count('socialWorkers.certified', organizationId === null ? path : [...path, organizationId]),
})

async function getWorkplace(id: string, inquiry: Inquiry) {
  if (!isId(id, 'org')) return { ...(await getPlace(id, inquiry)), organizationId: null }
  const { path } = await inquiry.read.get(organizationKind, id)
  return { path, isActive: true, organizationId: id }
}
