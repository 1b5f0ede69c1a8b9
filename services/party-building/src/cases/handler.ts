import type { MandateRole } from '@onecore/access/caller'
import { idOf } from '@onecore/kernel/type-id'
import type { Inquiry } from '@onecore/subgraph/command/command'
import { mandateKind } from '../mandates/mandate.model.js'
import { inForceAt } from '../mandates/mandates.queries.js'
import type { Case } from './case.model.js'

/** Roles that may handle cases. */
const handlingRoles: MandateRole[] = ['COMMUNITY_SECRETARY', 'COMMUNITY_WORKER', 'STREET_OFFICER', 'CITY_SUPERVISOR']

export const handlerId = idOf('person')

/** Whether somebody holds a mandate, now, for the place in charge of this case or for one above it. */
export const mayHandle = (
  personId: string,
  { chargePath }: Pick<Case, 'chargePath'>,
  { read, now }: Inquiry,
): Promise<boolean> =>
  read.exists(mandateKind, {
    $and: [{ personId, role: { $in: handlingRoles }, scopeId: { $in: chargePath } }, inForceAt(now)],
  })
