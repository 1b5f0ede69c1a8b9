import { stableId } from '@onecore/kernel/type-id'

/** The id of the one sample thing of this kind: what inputs name, what documents have, what mandates are held for. */
export const sampleId = (prefix: string): string => stableId(prefix, 'access matrix')
