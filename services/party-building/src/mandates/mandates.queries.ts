import type { RequestContext } from '@onecore/subgraph/request-context'
import type { QueryFilter } from 'mongoose'
import { mandateKind, type StoredMandate } from './mandate.model.js'

/** Whose mandates are meant: a person's, a sign-in's own, or both. */
interface Holder {
  readonly personId: string | null
  readonly signInId?: string | null
}

/** Mandates in force at the moment of the request. The caller's visibility does not matter: it follows from them. */
export const mandatesInForce = (context: RequestContext, { personId, signInId }: Holder): Promise<StoredMandate[]> => {
  const holders: QueryFilter<StoredMandate>[] = []
  if (personId) holders.push({ personId })
  if (signInId) holders.push({ signInId })
  if (holders.length === 0) return Promise.resolve([])
  return context.read.list(mandateKind, { $and: [{ $or: holders }, inForceAt(context.now)] })
}

/** The filter for mandates that are in force at a moment: from the first one on, before the end. */
export const inForceAt = (at: Date): QueryFilter<StoredMandate> => ({
  validFrom: { $lte: at },
  $or: [{ validTo: null }, { validTo: { $gt: at } }],
})
