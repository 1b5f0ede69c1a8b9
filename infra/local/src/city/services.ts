import type { FieldKeys } from '@onecore/access/field-keys'
import { partyBuildingService } from '@onecore/party-building/service'
import { procurementService } from '@onecore/procurement/service'
import { createSelfGovernanceService } from '@onecore/self-governance/service'
import type { Service } from '@onecore/subgraph/service'
import { volunteerService } from '@onecore/volunteer/service'

/** The declarations of the four services; only self-governance keeps personal data, and so needs keys. */
export const cityServices = (fieldKeys: FieldKeys): Service[] => [
  partyBuildingService,
  volunteerService,
  procurementService,
  createSelfGovernanceService(fieldKeys),
]
