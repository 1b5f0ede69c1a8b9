import type { EventContract } from '../contract.js'
import { partyBuildingEvents } from './party-building.js'
import { procurementEvents } from './procurement.js'
import { selfGovernanceEvents } from './self-governance.js'
import { volunteerEvents } from './volunteer.js'

/** Every event of the platform: what `docs/events` lists and what the compatibility check compares. */
export const allEvents: readonly EventContract[] = [
  ...partyBuildingEvents,
  ...volunteerEvents,
  ...procurementEvents,
  ...selfGovernanceEvents,
]
