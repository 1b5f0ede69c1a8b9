import type { FieldKeys } from '@onecore/access/field-keys'
import { partyBuildingService } from '@onecore/party-building/service'
import { procurementService } from '@onecore/procurement/service'
import { createSelfGovernanceService } from '@onecore/self-governance/service'
import type { Service } from '@onecore/subgraph/service'
import type { CertificateKeys } from '@onecore/volunteer/certificates/certificate-keys'
import { createVolunteerService } from '@onecore/volunteer/service'

/** The keys that services are made with. */
export interface CityKeys {
  /** Of personal data, which only self-governance keeps. */
  readonly fieldKeys: FieldKeys
  /** Of the certificates that the volunteer service issues. */
  readonly certificateKeys: CertificateKeys
}

/** The declarations of the four services. */
export const cityServices = ({ fieldKeys, certificateKeys }: CityKeys): Service[] => [
  partyBuildingService,
  createVolunteerService(certificateKeys),
  procurementService,
  createSelfGovernanceService(fieldKeys),
]
