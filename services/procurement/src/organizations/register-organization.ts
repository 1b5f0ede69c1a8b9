import { actorId } from '@onecore/access/caller'
import { organizationRegistered } from '@onecore/events/contracts/procurement'
import { longText, shortText } from '@onecore/kernel/text'
import { newId } from '@onecore/kernel/type-id'
import { creation } from '@onecore/subgraph/command/command'
import { z } from 'zod'
import { getPlace, placeId } from '../place.js'
import { serviceFieldCodes } from '../service-fields/service-field.js'
import { registeredCreditCode } from './credit-code.js'
import { organizationKind } from './organization.model.js'
import { countChanges } from './organization-counts.js'

/**
 * Enters a social organization in the register of a community or division. An early genuine credit code that fails
 * the check is accepted with a reason, and whoever accepts it is recorded.
 */
export const registerOrganization = creation({
  name: 'registerOrganization',
  payload: 'organization',
  kind: organizationKind,
  action: 'REGISTER',
  input: z.object({
    name: shortText(100),
    form: z.enum(['ASSOCIATION', 'SERVICE_AGENCY', 'FOUNDATION', 'FILED']),
    creditCode: shortText(40).optional(),
    creditCodeOverrideReason: longText(500).optional(),
    placeId,
    isProfessionalAgency: z.boolean().default(false),
    servesCommunities: z.boolean().default(false),
    fields: serviceFieldCodes.default([]),
    isSynthetic: z.boolean().default(false),
  }),
  facts: async (input, inquiry) => {
    const { caller, now, read } = inquiry
    const reason = input.creditCodeOverrideReason
    const override = reason === undefined ? null : { by: actorId(caller), at: now, reason }
    const code = registeredCreditCode(input.form, input.creditCode, override, input.isSynthetic)
    const isTaken =
      code.refusal === null &&
      code.creditCode !== null &&
      (await read.exists(organizationKind, { creditCode: code.creditCode }))
    return { place: await getPlace(input.placeId, inquiry), code, isTaken }
  },
  draft: (input, { facts: { place, code }, now }) => ({
    _id: newId('org', now),
    name: input.name,
    form: input.form,
    creditCode: code.refusal === null ? code.creditCode : null,
    creditCodeOverride: code.refusal === null ? code.creditCodeOverride : null,
    communityId: place.communityId,
    divisionId: place.divisionId,
    path: place.path,
    isProfessionalAgency: input.isProfessionalAgency,
    servesCommunities: input.servesCommunities,
    fields: input.fields,
    isSynthetic: input.isSynthetic,
  }),
  decide: (decision, organization, _, { facts: { place, code, isTaken } }) => {
    if (code.refusal !== null) return decision.refuseWhen(true, code.refusal, 'creditCode')
    for (const { metric, by } of countChanges(null, organization)) decision.count(metric, organization.path, by)
    return decision
      .refuseWhen(isTaken, 'CREDIT_CODE_TAKEN', 'creditCode')
      .refuseWhen(!place.isActive, 'COMMUNITY_DISSOLVED', 'placeId')
      .emit(organizationRegistered, {
        organizationId: organization._id,
        organizationName: organization.name,
        category: organization.form,
        communityId: organization.communityId,
        isProfessionalAgency: organization.isProfessionalAgency,
      })
  },
})
