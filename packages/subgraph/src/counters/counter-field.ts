import type { RequestContext } from '../request-context.js'
import { counterLoader } from './counter-loader.js'

/** A place or body that counters are kept for: a stored document, or an entity of which only the id is known. */
export type Counted = { readonly _id: string } | { readonly id: string }

export const scopeOf = (counted: Counted): string => ('_id' in counted ? counted._id : counted.id)

/** Resolver of a field that shows a maintained counter of its parent. */
export const counterField = (metric: string) => (counted: Counted, _: unknown, context: RequestContext) =>
  counterLoader(context).load({ metric, scope: scopeOf(counted) })
