import type { RequestContext } from '@onecore/subgraph/request-context'
import { type Volunteer, volunteerKind } from './volunteer.model.js'

/** Those of these registrations that the caller may see. */
export const volunteersSeen = async (context: RequestContext, ids: readonly string[]): Promise<Volunteer[]> =>
  (await Promise.all(ids.map((id) => context.find(volunteerKind, id)))).filter((volunteer) => volunteer !== null)
