import type { Caller } from '@onecore/access/caller'
import type { Locale } from '@onecore/kernel/locale'

export interface RequestIds {
  /** Names this one request. */
  readonly requestId: string
  /** Names the matter the request belongs to: the client's own, or the request id. Events and logs carry it on. */
  readonly correlationId: string
}

/** What the gateway knows about a request while it is planned and sent on. */
export interface GatewayContext extends RequestIds {
  readonly caller: Caller
  /** The language to answer in, negotiated from the client's `Accept-Language`. */
  readonly locale: Locale
}
