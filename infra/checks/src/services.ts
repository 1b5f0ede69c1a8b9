import type { Service } from '@onecore/subgraph/service'
import { volunteerService } from '@onecore/volunteer/service'

/** Every subgraph of the platform: what the one graph, the lifecycles and the tables of errors and access are made of. */
export const services: readonly Service[] = [volunteerService]
