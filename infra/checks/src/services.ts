import { fieldKeys, generateFieldKeys } from '@onecore/access/field-keys'
import { cityServices } from '@onecore/local/city/services'
import type { Service } from '@onecore/subgraph/service'

/**
 * Every subgraph of the platform: what the one graph, the lifecycles and the tables of errors and access are made of.
 * Nothing here stores personal data that would have to be read again, so its keys are made anew each time.
 */
export const services: readonly Service[] = cityServices(fieldKeys.parse(generateFieldKeys('checks')))
