import type { CaseTarget } from './case-terms.js'

/** An item of another service that a case was routed to. */
export interface CaseLink {
  target: CaseTarget
  /** The item's id; null from the routing until that service has opened the item. */
  itemId: string | null
  /** While it is open, no result may be fed back. */
  isBlocking: boolean
  state: 'OPEN' | 'DONE' | 'FAILED'
  /** How it ended, as a code of that service. */
  outcome: string | null
  routedAt: Date
}

/** What became of an item, as its service tells it; state OPEN tells that the item exists now. */
export interface ItemNews {
  readonly target: CaseTarget
  readonly itemId: string
  readonly state: CaseLink['state']
  readonly outcome: string | null
}

/**
 * The links after news of an item. A routing waits for its item before the same target can be routed to again, so the
 * one link without an item is the one a new item belongs to. What has ended stays ended: late news changes nothing.
 */
export function withNews(links: readonly CaseLink[], { target, itemId, state, outcome }: ItemNews): CaseLink[] {
  const known = links.find((link) => link.itemId === itemId)
  const meant = known ?? links.find((link) => isPending(link) && link.target === target)
  return links.map((link) => (link === meant && link.state === 'OPEN' ? { ...link, itemId, state, outcome } : link))
}

/** The first open item that forbids to feed a result back. */
export const blockingLink = (links: readonly CaseLink[]): CaseLink | undefined =>
  links.find(({ isBlocking, state }) => isBlocking && state === 'OPEN')

/** A routing whose item does not exist yet. */
export const isPending = ({ itemId, state }: CaseLink): boolean => itemId === null && state === 'OPEN'

/** Whether a routing to this target, or to any, still waits for its item. */
export const hasPending = (links: readonly CaseLink[], target?: CaseTarget): boolean =>
  links.some((link) => isPending(link) && (target === undefined || link.target === target))
