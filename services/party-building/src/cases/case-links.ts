import type { CaseTarget } from './case-terms.js'

/** An item of another service that a case was routed to. */
export interface CaseLink {
  target: CaseTarget
  /** The item's id; null from the routing until that service has opened the item. */
  itemId: string | null
  /** Until it has ended, no result may be fed back. */
  isBlocking: boolean
  /** UNCLAIMED: volunteers were asked and nobody came; it has not ended, and somebody has to find another way. */
  state: 'OPEN' | 'UNCLAIMED' | 'DONE' | 'FAILED'
  /** How it ended, as a code of that service. */
  outcome: string | null
  routedAt: Date
  /** The volunteer order of this case that it came out of; null or absent when the case was routed to it. */
  passedOnFrom?: string | null
}

/** What became of an item, as its service tells it; state OPEN tells that the item exists, or is taken up again. */
export interface ItemNews {
  readonly target: CaseTarget
  readonly itemId: string
  readonly state: CaseLink['state']
  readonly outcome: string | null
  /** The volunteer order that became this item. */
  readonly passedOnFrom?: string | null
}

/**
 * The links after news of an item. A routing waits for its item before the same target can be routed to again, so the
 * one link without an item is the one a new item belongs to; what came out of an order belongs to the link that names the
 * order. What has ended stays ended: late news changes nothing.
 */
export function withNews(links: readonly CaseLink[], news: ItemNews): CaseLink[] {
  const { target, itemId, state, outcome } = news
  const known = links.find((link) => link.itemId === itemId)
  const meant = known ?? links.find((link) => isPending(link) && link.target === target && isSameOrigin(link, news))
  return links.map((link) => (link === meant && !hasEnded(link) ? { ...link, itemId, state, outcome } : link))
}

/**
 * The links when an order of the case goes on to be bought: one more, which waits for the need and blocks as the order
 * did. An order that the case has given up blocks nothing. However often it is told, there is one.
 */
export function withPassedOn(links: readonly CaseLink[], orderId: string, routedAt: Date): CaseLink[] {
  if (links.some(({ passedOnFrom }) => passedOnFrom === orderId)) return [...links]
  const isBlocking = links.find(({ itemId }) => itemId === orderId)?.isBlocking ?? false
  const need = { target: 'PROCUREMENT_NEED', itemId: null, isBlocking, state: 'OPEN', outcome: null } as const
  return [...links, { ...need, routedAt, passedOnFrom: orderId }]
}

const isSameOrigin = (one: Pick<CaseLink, 'passedOnFrom'>, other: Pick<CaseLink, 'passedOnFrom'>): boolean =>
  (one.passedOnFrom ?? null) === (other.passedOnFrom ?? null)

/** Whether nothing more is to be expected of an item. */
export const hasEnded = ({ state }: CaseLink): boolean => state === 'DONE' || state === 'FAILED'

/** The first item that has not ended and forbids to feed a result back. */
export const blockingLink = (links: readonly CaseLink[]): CaseLink | undefined =>
  links.find((link) => link.isBlocking && !hasEnded(link))

/** A routing whose item does not exist yet. */
export const isPending = ({ itemId, state }: CaseLink): boolean => itemId === null && state === 'OPEN'

/** Whether a routing to this target, or to any, still waits for its item. */
export const hasPending = (links: readonly CaseLink[], target?: CaseTarget): boolean =>
  links.some((link) => isPending(link) && (target === undefined || link.target === target))
