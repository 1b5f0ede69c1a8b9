import { idOf, newId } from '@onecore/kernel/type-id'
import { creation } from '@onecore/subgraph/command/command'
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
  input: z
    .object({
      personId: idOf('person'),
      certificate: z.enum(['ASSISTANT', 'SOCIAL_WORKER', 'SENIOR']),
      organizationId: idOf('org').optional(),
      placeId: placeId.optional(),
      isSynthetic: z.boolean().default(false),
    })
    .refine(({ organizationId, placeId }) => (organizationId === undefined) !== (placeId === undefined), {
      path: ['organizationId'],
      error: 'give either organizationId or placeId',
    }),
  facts: async ({ personId, organizationId, placeId = '' }, inquiry) => {
    const { read } = inquiry
    const workplace =
      organizationId === undefined
        ? await getPlace(placeId, inquiry)
        : { ...(await read.get(organizationKind, organizationId)), isActive: true }
    return { workplace, isRegistered: await read.exists(socialWorkerKind, { personId }) }
  },
  draft: ({ personId, certificate, organizationId, isSynthetic }, { facts, now }) => ({
    _id: newId('sworker', now),
    personId,
    certificate,
    organizationId: organizationId ?? null,
    path: facts.workplace.path,
    isSynthetic,
  }),
  decide: (decision, { organizationId, path }, _, { facts }) =>
    decision
      .refuseWhen(facts.isRegistered, 'SOCIAL_WORKER_REGISTERED', 'personId')
      .refuseWhen(!facts.workplace.isActive, 'COMMUNITY_DISSOLVED', 'placeId')
      .count('socialWorkers.certified', organizationId === null ? path : [...path, organizationId]),
})
