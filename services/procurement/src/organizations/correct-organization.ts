import { shortText } from '@onecore/kernel/text'
import { idOf } from '@onecore/kernel/type-id'
import { change } from '@onecore/subgraph/command/command'
import { z } from 'zod'
import { serviceFieldCodes } from '../service-fields/service-field.js'
import { organizationKind } from './organization.model.js'
import { countChanges } from './organization-counts.js'

/**
 * Puts an entry of the register right; what is not given stays as it is. Form and credit code are the organization's
 * identity: an organization that changes them is another legal person and registers anew.
 */
export const correctOrganization = change({
  name: 'correctOrganization',
  payload: 'organization',
  kind: organizationKind,
  action: 'CORRECT',
  input: z.object({
    organizationId: idOf('org'),
    name: shortText(100).optional(),
    isProfessionalAgency: z.boolean().optional(),
    servesCommunities: z.boolean().optional(),
    fields: serviceFieldCodes.optional(),
  }),
  target: ({ organizationId }) => organizationId,
  decide: (decision, organization, { name, isProfessionalAgency, servesCommunities, fields }) => {
    const corrected = {
      name: name ?? organization.name,
      isProfessionalAgency: isProfessionalAgency ?? organization.isProfessionalAgency,
      servesCommunities: servesCommunities ?? organization.servesCommunities,
      fields: fields ?? organization.fields,
    }
    for (const { metric, by } of countChanges(organization, corrected)) decision.count(metric, organization.path, by)
    return decision.set(corrected)
  },
})
