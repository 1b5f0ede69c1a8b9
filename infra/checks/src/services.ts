import { fieldKeys, generateFieldKeys } from '@onecore/access/field-keys'
import { cityServices } from '@onecore/local/city/services'
import type { Service } from '@onecore/subgraph/service'
import { certificateKeys, generateCertificateKeys } from '@onecore/volunteer/certificates/certificate-keys'

/**
 * Every subgraph of the platform: what the one graph, the lifecycles and the tables of errors and access are made of.
 * Nothing here stores what would have to be read or verified again, so its keys are made anew each time.
 */
export const services: readonly Service[] = cityServices({
  fieldKeys: fieldKeys.parse(generateFieldKeys('checks')),
  certificateKeys: certificateKeys.parse(generateCertificateKeys()),
})
