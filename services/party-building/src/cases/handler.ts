import type { MandateRole } from '@onecore/access/caller'
import { idOf } from '@onecore/kernel/type-id'
import type { Inquiry } from '@onecore/subgraph/command/command'
import { mandateKind } from '../mandates/mandate.model.js'
import { inForceAt } from '../mandates/mandates.queries.js'
import type { Case } from './case.model.js'

/** Roles whose holders can be made the handler of a case. */
const handlingRoles: MandateRole[] = [
  'COMMUNITY_SECRETARY',
  'COMMUNITY_WORKER',
  'GRID_CHIEF',
  'STREET_OFFICER',
  'CITY_SUPERVISOR',
]

export const handlerId = idOf('person')

/** Whether somebody holds a mandate, now, by which they may handle this case: for its community or a place above. */
export const mayHandle = (personId: string, { path }: Pick<Case, 'path'>, { read, now }: Inquiry): Promise<boolean> =>
  read.exists(mandateKind, {
    $and: [{ personId, role: { $in: handlingRoles }, scopeId: { $in: path } }, inForceAt(now)],
  })
