import { minutesOf } from '../hours/hour-entry.js'
import type { HourEntry } from '../hours/hour-entry.model.js'

/** What a rule about handing over knows besides the entry. */
export interface HandOverFacts {
  /** For an entry that takes another one back: that one. */
  readonly reversed: HourEntry | undefined
  /** The person of the volunteer was erased: their name could not be told to anybody. */
  readonly isErased: boolean
}

/** `TAKE`: it goes into the batch. `SET_ASIDE`: it never will. `WAIT`: what it takes back waits for its result. */
export type HandOver = 'TAKE' | 'SET_ASIDE' | 'WAIT'

/**
 * What becomes of an entry on record when a batch is prepared. Time that really was served is handed over. An entry that
 * takes another one back is handed over as such, but only where the national system has that one; a pair that cancels
 * out before either was entered is no business of the national system.
 */
export function handOver(entry: HourEntry, { reversed, isErased }: HandOverFacts): HandOver {
  if (isErased || minutesOf(entry) === 0) return 'SET_ASIDE'
  if ((entry.reversalOf ?? null) === null) return (entry.reversedBy ?? null) === null ? 'TAKE' : 'SET_ASIDE'
  switch (reversed?.nationalState) {
    case 'SYNCHRONIZED':
      return 'TAKE'
    case 'PREPARED':
    case 'HANDED_OVER':
      return 'WAIT'
    default:
      return 'SET_ASIDE'
  }
}
