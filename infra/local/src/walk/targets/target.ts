import type { People } from '../people.js'
import type { Place } from '../place.js'

/** One of the four ways in which a case is handed to another service, and what happens to it there. */
export interface Target {
  /** As `routeCase` names it. */
  readonly name: 'VOLUNTEER_ORDER' | 'PROCUREMENT_NEED' | 'TOPIC' | 'WARM_HEART_ITEM'
  /** The field of `Case` with the items that the case has opened. */
  readonly caseField: string
  /** How the case is handled: one of the five modes. */
  readonly mode: 'TEAM' | 'DIGITAL' | 'AGENCY' | 'APPOINTMENT' | 'OFF_HOURS'
  readonly category: string
  /** The item's state when everything has been done. */
  readonly finalState: string
  /** Brings the item from its beginning to its end. */
  readonly handle: (people: People, itemId: string, place: Place) => Promise<void>
}
